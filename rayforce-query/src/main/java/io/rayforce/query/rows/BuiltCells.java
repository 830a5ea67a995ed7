package io.rayforce.query.rows;

import io.rayforce.types.ConversionException;
import io.rayforce.types.Vector;
import io.rayforce.types.VectorBuilder;
import io.rayforce.types.Vectors;
import org.jspecify.annotations.Nullable;

/** Texts and GUIDs. */
final class BuiltCells implements Cells {

    private final Place place;
    private final VectorBuilder elements;

    BuiltCells(Place place) {
        this.place = place;
        this.elements = Vectors.builder(place.type());
    }

    @Override
    public int row() {
        return elements.size();
    }

    /** Adds a symbol or a string. */
    void put(String text) {
        try {
            elements.append(text);
        } catch (ConversionException unfit) {
            throw place.refused(row(), text, unfit);
        }
    }

    /** Adds what is no text; Java's null as the null of the column. */
    void putObject(@Nullable Object value) {
        if (value == null) {
            elements.appendNull();
        } else {
            elements.append(value);
        }
    }

    @Override
    public Vector column() {
        return elements.build();
    }
}
