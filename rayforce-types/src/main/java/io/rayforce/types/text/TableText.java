package io.rayforce.types.text;

import io.rayforce.types.Atom;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayValue;
import io.rayforce.types.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lays out one table. */
final class TableText {

    private static final int HEADER_LINES = 2;

    private final RayTable table;
    private final TablePrinter printer;
    private final TablePrinter.Marks marks;
    private final int head;
    private final int tail;
    private final List<Block> blocks = new ArrayList<>();

    /** The texts of one column, top to bottom, and the width of the widest. */
    private record Block(List<String> cells, int width, boolean toTheRight) {}

    TableText(RayTable table, TablePrinter printer) {
        this.table = table;
        this.printer = printer;
        this.marks = printer.marks();
        boolean whole = table.rowCount() <= printer.maxRows();
        this.head = whole ? table.rowCount() : (printer.maxRows() + 1) / 2;
        this.tail = whole ? 0 : printer.maxRows() / 2;
        int width = 0;
        for (int i = 0; i < Math.min(table.columnCount(), printer.maxColumns()); i++) {
            Block block = block(i);
            int more = block.width() + (i == 0 ? 0 : marks.between.length());
            int cutMark = i == table.columnCount() - 1 ? 0 : marks.between.length() + marks.cut.length();
            if (i > 0 && width + more + cutMark > printer.maxWidth()) {
                break;
            }
            width += more;
            blocks.add(block);
        }
    }

    private boolean isCutBelow() {
        return head + tail < table.rowCount();
    }

    private boolean isCutRight() {
        return blocks.size() < table.columnCount();
    }

    private Block block(int index) {
        Sequence column = table.column(index);
        List<String> cells = new ArrayList<>();
        cells.add(cell(table.names().get(index)));
        cells.add(column.type().isVector() ? column.type().label() : "LIST");
        for (int row = 0; row < head; row++) {
            cells.add(cell(text(column.at(row))));
        }
        if (isCutBelow()) {
            cells.add(marks.cut);
        }
        for (int row = table.rowCount() - tail; row < table.rowCount(); row++) {
            cells.add(cell(text(column.at(row))));
        }
        int width = cells.stream().mapToInt(TableText::width).max().orElse(0);
        return new Block(cells, width, isNumeric(column));
    }

    private static boolean isNumeric(Sequence column) {
        return switch (column.type()) {
            case U8_VECTOR, I16_VECTOR, I32_VECTOR, I64_VECTOR, F32_VECTOR, F64_VECTOR, TIMESPAN_VECTOR -> true;
            default -> false;
        };
    }

    private String text(RayValue value) {
        return value instanceof Atom atom ? AtomText.of(atom) : CompactText.of(value, printer.maxCell());
    }

    /** Returns a text on one line that fits into a cell. */
    private String cell(String text) {
        StringBuilder cell = new StringBuilder();
        int room = printer.maxCell();
        int width = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            String shown = shown(text.codePointAt(at));
            cell.append(shown);
            width += width(shown);
            if (width > room) {
                int end = cell.offsetByCodePoints(0, room - marks.cut.length());
                return cell.substring(0, end) + marks.cut;
            }
        }
        return cell.toString();
    }

    private static String shown(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE
                        ? String.format(Locale.ROOT, "\\%03o", character & 0xff)
                        : Character.toString(character);
        };
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        if (!blocks.isEmpty()) {
            int lines = blocks.get(0).cells().size();
            for (int line = 0; line < lines; line++) {
                if (line == HEADER_LINES) {
                    rule(out);
                }
                line(out, line);
            }
            if (lines == HEADER_LINES) {
                rule(out);
            }
        }
        return footer(out).toString();
    }

    private void line(StringBuilder out, int line) {
        String separator = "";
        for (Block block : blocks) {
            String cell = block.cells().get(line);
            String padding = " ".repeat(block.width() - width(cell));
            out.append(separator).append(block.toTheRight() ? padding + cell : cell + padding);
            separator = marks.between;
        }
        if (isCutRight()) {
            out.append(marks.between).append(marks.cut);
        }
        out.setLength(out.length() - trailingBlanks(out));
        out.append('\n');
    }

    private static int trailingBlanks(CharSequence text) {
        int count = 0;
        while (count < text.length() && text.charAt(text.length() - 1 - count) == ' ') {
            count++;
        }
        return count;
    }

    private void rule(StringBuilder out) {
        String separator = "";
        for (Block block : blocks) {
            out.append(separator).append(String.valueOf(marks.line).repeat(block.width()));
            separator = marks.crossing;
        }
        if (isCutRight()) {
            out.append(marks.crossing).append(String.valueOf(marks.line).repeat(marks.cut.length()));
        }
        out.append('\n');
    }

    private StringBuilder footer(StringBuilder out) {
        count(out, table.rowCount(), "row", head + tail).append(", ");
        return count(out, table.columnCount(), "column", blocks.size());
    }

    private static StringBuilder count(StringBuilder out, int count, String noun, int shown) {
        out.append(count).append(' ').append(noun).append(count == 1 ? "" : "s");
        return shown == count ? out : out.append(" (").append(shown).append(" shown)");
    }
}
