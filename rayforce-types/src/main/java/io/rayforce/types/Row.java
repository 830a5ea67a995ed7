package io.rayforce.types;

import io.rayforce.types.text.AtomText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A row of a table.
 *
 * <p>Getters take the column by its position or by its name, of equal names the first. They convert where nothing is lost, and throw a
 * {@link ConversionException} naming row, column and value where something would be: a number out of range, a null, or a
 * value of another kind.
 */
public abstract sealed class Row permits RowCursor, SingleRow {

    final RayTable table;

    Row(RayTable table) {
        this.table = table;
    }

    /** Returns the position of the row in its table, from 0. */
    public abstract int position();

    /** Tells whether the value is null. */
    public boolean isNull(int column) {
        return table.column(column).isNull(position());
    }

    /** Tells whether the value is null. */
    public boolean isNull(String column) {
        return isNull(index(column));
    }

    /** Returns the value as it is. */
    public RayValue get(int column) {
        return table.column(column).at(position());
    }

    /** Returns the value as it is. */
    public RayValue get(String column) {
        return get(index(column));
    }

    /** Returns the object that a codec makes of the value. */
    public <T> T get(int column, Codec<T> codec) {
        try {
            return codec.decode(get(column));
        } catch (ConversionException misfit) {
            throw new ConversionException(place(column) + misfit.getMessage(), misfit);
        }
    }

    /** Returns the object that a codec makes of the value. */
    public <T> T get(String column, Codec<T> codec) {
        return get(index(column), codec);
    }

    /** Returns an integer of any width. */
    public long getLong(int column) {
        Sequence values = table.column(column);
        if (values.isNull(position())) {
            throw misfit(column, "a long");
        }
        return switch (values.type()) {
            case I64_VECTOR -> ((LongVector) values).get(position());
            case I32_VECTOR -> ((IntVector) values).get(position());
            case I16_VECTOR -> ((ShortVector) values).get(position());
            case U8_VECTOR -> ((ByteVector) values).get(position());
            case LIST -> integer(column, values.at(position()));
            default -> throw misfit(column, "a long");
        };
    }

    private long integer(int column, RayValue value) {
        return switch (value.type()) {
            case I64 -> ((I64) value).value();
            case I32 -> ((I32) value).value();
            case I16 -> ((I16) value).value();
            case U8 -> ((U8) value).value();
            default -> throw misfit(column, "a long");
        };
    }

    /** Returns an integer of any width. */
    public long getLong(String column) {
        return getLong(index(column));
    }

    /** Returns an integer of any width that fits. */
    public int getInt(int column) {
        long value = getLong(column);
        if (value != (int) value) {
            throw misfit(column, "an int");
        }
        return (int) value;
    }

    /** Returns an integer of any width that fits. */
    public int getInt(String column) {
        return getInt(index(column));
    }

    /** Returns a number: a floating point number of any width, or an integer that has an exact form. */
    public double getDouble(int column) {
        Sequence values = table.column(column);
        if (values.isNull(position())) {
            throw misfit(column, "a double");
        }
        return switch (values.type()) {
            case F64_VECTOR -> ((DoubleVector) values).get(position());
            case F32_VECTOR -> ((FloatVector) values).get(position());
            case LIST -> floating(column, values.at(position()));
            default -> exact(column);
        };
    }

    private double floating(int column, RayValue value) {
        if (value instanceof F64 number) {
            return number.value();
        } else if (value instanceof F32 number) {
            return number.value();
        }
        return exact(column);
    }

    private double exact(int column) {
        long integer = getLong(column);
        if ((long) (double) integer != integer || integer == Long.MAX_VALUE) {
            throw misfit(column, "a double");
        }
        return integer;
    }

    /** Returns a number: a floating point number of any width, or an integer that has an exact form. */
    public double getDouble(String column) {
        return getDouble(index(column));
    }

    /** Returns a truth value. */
    public boolean getBoolean(int column) {
        return as(column, B8.class).value();
    }

    /** Returns a truth value. */
    public boolean getBoolean(String column) {
        return getBoolean(index(column));
    }

    /** Returns the text of a symbol or a string. The null of both is the empty text, which is returned. */
    public String getString(int column) {
        Sequence values = table.column(column);
        if (values instanceof SymVector symbols) {
            return symbols.get(position());
        } else if (values instanceof StrVector strings) {
            return strings.get(position());
        }
        RayValue value = values.at(position());
        if (value instanceof Str text) {
            return text.value();
        } else if (value instanceof Sym text) {
            return text.value();
        }
        throw misfit(column, "a text");
    }

    /** Returns the text of a symbol or a string. The null of both is the empty text, which is returned. */
    public String getString(String column) {
        return getString(index(column));
    }

    /** Returns a day. */
    public LocalDate getDate(int column) {
        return as(column, Date.class).toLocalDate();
    }

    /** Returns a day. */
    public LocalDate getDate(String column) {
        return getDate(index(column));
    }

    /** Returns a time of day. */
    public LocalTime getTime(int column) {
        return as(column, Time.class).toLocalTime();
    }

    /** Returns a time of day. */
    public LocalTime getTime(String column) {
        return getTime(index(column));
    }

    /** Returns a point in time. */
    public Instant getInstant(int column) {
        return as(column, Timestamp.class).toInstant();
    }

    /** Returns a point in time. */
    public Instant getInstant(String column) {
        return getInstant(index(column));
    }

    /** Returns a length of time. */
    public Duration getDuration(int column) {
        return as(column, Timespan.class).toDuration();
    }

    /** Returns a length of time. */
    public Duration getDuration(String column) {
        return getDuration(index(column));
    }

    /** Returns an identifier. */
    public UUID getUuid(int column) {
        return as(column, Guid.class).toUuid();
    }

    /** Returns an identifier. */
    public UUID getUuid(String column) {
        return getUuid(index(column));
    }

    /** Returns the column names and the values of this row. */
    public Dict toDict() {
        RayValue[] values = new RayValue[table.columnCount()];
        Arrays.setAll(values, this::get);
        return Dict.of(table.names(), RayList.wrap(values));
    }

    /** Returns the names and values, for people. */
    @Override
    public String toString() {
        return IntStream.range(0, table.columnCount())
                .mapToObj(i -> table.names().get(i) + "=" + get(i))
                .collect(Collectors.joining(", ", "Row(", ")"));
    }

    private <A extends Atom> A as(int column, Class<A> kind) {
        RayValue value = get(column);
        if (!kind.isInstance(value) || isNull(column)) {
            throw misfit(column, "a " + kind.getSimpleName());
        }
        return kind.cast(value);
    }

    private int index(String column) {
        // A search by the bytes of the name would make them anew for every value.
        SymVector names = table.names();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(column)) {
                return i;
            }
        }
        throw new ConversionException("no column " + column + " among " + table.columnNames());
    }

    private ConversionException misfit(int column, String wanted) {
        RayValue value = get(column);
        return new ConversionException(place(column) + (value instanceof Atom atom ? AtomText.of(atom) : value) + " of "
                + value.type() + " is not " + wanted);
    }

    private String place(int column) {
        return "row " + position() + ", column " + table.names().get(column) + ": ";
    }
}
