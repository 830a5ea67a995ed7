// Generated from market.schema. Change that, not this file.
package io.rayforce.codegen.golden;

import io.rayforce.types.ConversionException;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table <code>string</code>.
 *
 * @param class_ the column <code>class</code>
 * @param hashCode_ the column <code>hashCode</code>
 * @param row the column <code>row</code>
 * @param columns the column <code>columns</code>
 * @param builder_ the column <code>builder</code>
 * @param build the column <code>build</code>
 * @param _1d the column <code>1d</code>
 * @param größe the column <code>größe</code>
 * @param u25 the column <code>%</code>
 * @param sayHi the column <code>say "hi"</code>
 */
@NullMarked
public record String_Row(long class_, long hashCode_, long row, long columns, long builder_,
        long build, long _1d, double größe, double u25, String sayHi) {
    /**
     * Returns a builder of rows.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Collects the components of a row. Not safe for use by several threads.
     */
    public static final class Builder {
        private @Nullable Long class_;

        private @Nullable Long hashCode_;

        private @Nullable Long row;

        private @Nullable Long columns;

        private @Nullable Long builder_;

        private @Nullable Long build;

        private @Nullable Long _1d;

        private @Nullable Double größe;

        private @Nullable Double u25;

        private @Nullable String sayHi;

        private Builder() {
        }

        /**
         * Sets the element of the column <code>class</code>.
         */
        public Builder class_(long class_) {
            this.class_ = class_;
            return this;
        }

        /**
         * Sets the element of the column <code>hashCode</code>.
         */
        public Builder hashCode_(long hashCode_) {
            this.hashCode_ = hashCode_;
            return this;
        }

        /**
         * Sets the element of the column <code>row</code>.
         */
        public Builder row(long row) {
            this.row = row;
            return this;
        }

        /**
         * Sets the element of the column <code>columns</code>.
         */
        public Builder columns(long columns) {
            this.columns = columns;
            return this;
        }

        /**
         * Sets the element of the column <code>builder</code>.
         */
        public Builder builder_(long builder_) {
            this.builder_ = builder_;
            return this;
        }

        /**
         * Sets the element of the column <code>build</code>.
         */
        public Builder build(long build) {
            this.build = build;
            return this;
        }

        /**
         * Sets the element of the column <code>1d</code>.
         */
        public Builder _1d(long _1d) {
            this._1d = _1d;
            return this;
        }

        /**
         * Sets the element of the column <code>größe</code>.
         */
        public Builder größe(double größe) {
            this.größe = größe;
            return this;
        }

        /**
         * Sets the element of the column <code>%</code>.
         */
        public Builder u25(double u25) {
            this.u25 = u25;
            return this;
        }

        /**
         * Sets the element of the column <code>say "hi"</code>.
         */
        public Builder sayHi(String sayHi) {
            this.sayHi = sayHi;
            return this;
        }

        /**
         * Returns the row.
         *
         * @throws ConversionException if a component is not set that has to be
         */
        public String_Row build() {
            return new String_Row(
                    required(class_, "class_"),
                    required(hashCode_, "hashCode_"),
                    required(row, "row"),
                    required(columns, "columns"),
                    required(builder_, "builder_"),
                    required(build, "build"),
                    required(_1d, "_1d"),
                    required(größe, "größe"),
                    required(u25, "u25"),
                    required(sayHi, "sayHi"));
        }

        private static <V> V required(@Nullable V value, String component) {
            if (value == null) {
                throw new ConversionException("component " + component + " of String_Row is not set");
            }
            return value;
        }
    }
}
