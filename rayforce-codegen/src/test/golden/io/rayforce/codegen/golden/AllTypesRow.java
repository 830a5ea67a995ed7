// Generated from market.schema. Change that, not this file.
package io.rayforce.codegen.golden;

import io.rayforce.types.ConversionException;
import io.rayforce.types.RayValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table <code>all.types</code>.
 *
 * @param flag the column <code>flag</code>
 * @param byte_ the column <code>byte</code>
 * @param short_ the column <code>short</code>
 * @param int_ the column <code>int</code>
 * @param long_ the column <code>long</code>
 * @param float_ the column <code>float</code>
 * @param double_ the column <code>double</code>
 * @param date the column <code>date</code>
 * @param time the column <code>time</code>
 * @param timestamp the column <code>timestamp</code>
 * @param timespan the column <code>timespan</code>
 * @param guid the column <code>guid</code>
 * @param sym the column <code>sym</code>
 * @param str the column <code>str</code>
 * @param list the column <code>list</code>
 * @param any the column <code>any</code>
 */
@NullMarked
public record AllTypesRow(boolean flag, int byte_, short short_, int int_, long long_, float float_,
        double double_, LocalDate date, LocalTime time, Instant timestamp, Duration timespan,
        UUID guid, String sym, String str, RayValue list, RayValue any) {
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
        private @Nullable Boolean flag;

        private @Nullable Integer byte_;

        private @Nullable Short short_;

        private @Nullable Integer int_;

        private @Nullable Long long_;

        private @Nullable Float float_;

        private @Nullable Double double_;

        private @Nullable LocalDate date;

        private @Nullable LocalTime time;

        private @Nullable Instant timestamp;

        private @Nullable Duration timespan;

        private @Nullable UUID guid;

        private @Nullable String sym;

        private @Nullable String str;

        private @Nullable RayValue list;

        private @Nullable RayValue any;

        private Builder() {
        }

        /**
         * Sets the element of the column <code>flag</code>.
         */
        public Builder flag(boolean flag) {
            this.flag = flag;
            return this;
        }

        /**
         * Sets the element of the column <code>byte</code>.
         */
        public Builder byte_(int byte_) {
            this.byte_ = byte_;
            return this;
        }

        /**
         * Sets the element of the column <code>short</code>.
         */
        public Builder short_(short short_) {
            this.short_ = short_;
            return this;
        }

        /**
         * Sets the element of the column <code>int</code>.
         */
        public Builder int_(int int_) {
            this.int_ = int_;
            return this;
        }

        /**
         * Sets the element of the column <code>long</code>.
         */
        public Builder long_(long long_) {
            this.long_ = long_;
            return this;
        }

        /**
         * Sets the element of the column <code>float</code>.
         */
        public Builder float_(float float_) {
            this.float_ = float_;
            return this;
        }

        /**
         * Sets the element of the column <code>double</code>.
         */
        public Builder double_(double double_) {
            this.double_ = double_;
            return this;
        }

        /**
         * Sets the element of the column <code>date</code>.
         */
        public Builder date(LocalDate date) {
            this.date = date;
            return this;
        }

        /**
         * Sets the element of the column <code>time</code>.
         */
        public Builder time(LocalTime time) {
            this.time = time;
            return this;
        }

        /**
         * Sets the element of the column <code>timestamp</code>.
         */
        public Builder timestamp(Instant timestamp) {
            this.timestamp = timestamp;
            return this;
        }

        /**
         * Sets the element of the column <code>timespan</code>.
         */
        public Builder timespan(Duration timespan) {
            this.timespan = timespan;
            return this;
        }

        /**
         * Sets the element of the column <code>guid</code>.
         */
        public Builder guid(UUID guid) {
            this.guid = guid;
            return this;
        }

        /**
         * Sets the element of the column <code>sym</code>.
         */
        public Builder sym(String sym) {
            this.sym = sym;
            return this;
        }

        /**
         * Sets the element of the column <code>str</code>.
         */
        public Builder str(String str) {
            this.str = str;
            return this;
        }

        /**
         * Sets the element of the column <code>list</code>.
         */
        public Builder list(RayValue list) {
            this.list = list;
            return this;
        }

        /**
         * Sets the element of the column <code>any</code>.
         */
        public Builder any(RayValue any) {
            this.any = any;
            return this;
        }

        /**
         * Returns the row.
         *
         * @throws ConversionException if a component is not set that has to be
         */
        public AllTypesRow build() {
            return new AllTypesRow(
                    required(flag, "flag"),
                    required(byte_, "byte_"),
                    required(short_, "short_"),
                    required(int_, "int_"),
                    required(long_, "long_"),
                    required(float_, "float_"),
                    required(double_, "double_"),
                    required(date, "date"),
                    required(time, "time"),
                    required(timestamp, "timestamp"),
                    required(timespan, "timespan"),
                    required(guid, "guid"),
                    required(sym, "sym"),
                    required(str, "str"),
                    required(list, "list"),
                    required(any, "any"));
        }

        private static <V> V required(@Nullable V value, String component) {
            if (value == null) {
                throw new ConversionException("component " + component + " of AllTypesRow is not set");
            }
            return value;
        }
    }
}
