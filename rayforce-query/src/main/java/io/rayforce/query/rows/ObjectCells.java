package io.rayforce.query.rows;

import io.rayforce.types.Date;
import io.rayforce.types.Nulls;
import io.rayforce.types.RayValue;
import io.rayforce.types.Time;
import io.rayforce.types.Timespan;
import io.rayforce.types.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a column that come as objects.
 *
 * @param consumer what takes them
 */
record ObjectCells(Cells cells, Consumer<@Nullable Object> consumer) {

    static ObjectCells of(Place place, int rows) {
        return switch (place.type()) {
            case LIST -> lists(place, new ListCells(rows));
            case SYM, STR -> texts(place, new BuiltCells(place));
            case GUID -> guids(place, new BuiltCells(place));
            case B8 -> booleans(place, new ByteCells(place, rows));
            case F32, F64 -> numbers(place, FloatingCells.of(place, rows));
            case DATE ->
                raw(place, rows, LocalDate.class, value -> Date.of(value).days());
            case TIME -> times(place, IntegerCells.of(place, rows));
            case TIMESTAMP ->
                raw(place, rows, Instant.class, value -> Timestamp.of(value).nanos());
            case TIMESPAN ->
                raw(place, rows, Duration.class, value -> Timespan.of(value).nanos());
            default -> integers(place, IntegerCells.of(place, rows));
        };
    }

    private static ObjectCells lists(Place place, ListCells cells) {
        Element element = new Element(place, cells);
        return new ObjectCells(cells, value -> {
            Object held = Element.held(value);
            cells.put(held == null ? null : element.require(RayValue.class, held));
        });
    }

    private static ObjectCells texts(Place place, BuiltCells cells) {
        Element element = new Element(place, cells);
        return new ObjectCells(cells, value -> cells.put(value instanceof String text ? text : element.text(value)));
    }

    private static ObjectCells guids(Place place, BuiltCells cells) {
        Element element = new Element(place, cells);
        return new ObjectCells(cells, value -> cells.putObject(element.of(UUID.class, value)));
    }

    private static ObjectCells booleans(Place place, ByteCells cells) {
        Element element = new Element(place, cells);
        return new ObjectCells(cells, value -> cells.put(element.raw(Boolean.class, value, truth -> truth ? 1 : 0)));
    }

    private static ObjectCells integers(Place place, IntegerCells cells) {
        Element element = new Element(place, cells);
        return new ObjectCells(cells, value -> cells.put(element.integer(value)));
    }

    private static <V> ObjectCells raw(Place place, int rows, Class<V> type, ToLongFunction<V> raw) {
        IntegerCells cells = IntegerCells.of(place, rows);
        Element element = new Element(place, cells);
        return new ObjectCells(cells, value -> cells.put(element.raw(type, value, raw)));
    }

    /** A time of the protocol may be one that no clock shows. */
    private static ObjectCells times(Place place, IntegerCells cells) {
        Element element = new Element(place, cells);
        ToLongFunction<LocalTime> raw = time -> Time.of(time).millis();
        return new ObjectCells(
                cells,
                value -> cells.put(
                        Element.held(value) instanceof Time time && !time.isNull()
                                ? time.millis()
                                : element.raw(LocalTime.class, value, raw)));
    }

    private static ObjectCells numbers(Place place, FloatingCells cells) {
        Element element = new Element(place, cells);
        return new ObjectCells(cells, value -> {
            Object plain = element.plain(value);
            if (plain == null) {
                cells.accept(Nulls.F64);
            } else if (plain instanceof Double || plain instanceof Float) {
                cells.accept(((Number) plain).doubleValue());
            } else {
                cells.acceptInteger(element.number(plain));
            }
        });
    }
}
