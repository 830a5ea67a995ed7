// Generated from market.schema. Change that, not this file.
package io.rayforce.codegen.golden;

import io.rayforce.types.ConversionException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table <code>sparse</code>.
 *
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
 */
@NullMarked
public record SparseRow(Optional<Short> short_, OptionalInt int_, OptionalLong long_,
        Optional<Float> float_, OptionalDouble double_, Optional<LocalDate> date,
        Optional<LocalTime> time, Optional<Instant> timestamp, Optional<Duration> timespan,
        Optional<UUID> guid, Optional<String> sym, Optional<String> str) {
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
        private Optional<Short> short_ = Optional.empty();

        private OptionalInt int_ = OptionalInt.empty();

        private OptionalLong long_ = OptionalLong.empty();

        private Optional<Float> float_ = Optional.empty();

        private OptionalDouble double_ = OptionalDouble.empty();

        private Optional<LocalDate> date = Optional.empty();

        private Optional<LocalTime> time = Optional.empty();

        private Optional<Instant> timestamp = Optional.empty();

        private Optional<Duration> timespan = Optional.empty();

        private Optional<UUID> guid = Optional.empty();

        private Optional<String> sym = Optional.empty();

        private Optional<String> str = Optional.empty();

        private Builder() {
        }

        /**
         * Sets the element of the column <code>short</code>.
         */
        public Builder short_(Short short_) {
            this.short_ = Optional.of(short_);
            return this;
        }

        /**
         * Sets the element of the column <code>int</code>.
         */
        public Builder int_(int int_) {
            this.int_ = OptionalInt.of(int_);
            return this;
        }

        /**
         * Sets the element of the column <code>long</code>.
         */
        public Builder long_(long long_) {
            this.long_ = OptionalLong.of(long_);
            return this;
        }

        /**
         * Sets the element of the column <code>float</code>.
         */
        public Builder float_(Float float_) {
            this.float_ = Optional.of(float_);
            return this;
        }

        /**
         * Sets the element of the column <code>double</code>.
         */
        public Builder double_(double double_) {
            this.double_ = OptionalDouble.of(double_);
            return this;
        }

        /**
         * Sets the element of the column <code>date</code>.
         */
        public Builder date(LocalDate date) {
            this.date = Optional.of(date);
            return this;
        }

        /**
         * Sets the element of the column <code>time</code>.
         */
        public Builder time(LocalTime time) {
            this.time = Optional.of(time);
            return this;
        }

        /**
         * Sets the element of the column <code>timestamp</code>.
         */
        public Builder timestamp(Instant timestamp) {
            this.timestamp = Optional.of(timestamp);
            return this;
        }

        /**
         * Sets the element of the column <code>timespan</code>.
         */
        public Builder timespan(Duration timespan) {
            this.timespan = Optional.of(timespan);
            return this;
        }

        /**
         * Sets the element of the column <code>guid</code>.
         */
        public Builder guid(UUID guid) {
            this.guid = Optional.of(guid);
            return this;
        }

        /**
         * Sets the element of the column <code>sym</code>.
         */
        public Builder sym(String sym) {
            this.sym = Optional.of(sym);
            return this;
        }

        /**
         * Sets the element of the column <code>str</code>.
         */
        public Builder str(String str) {
            this.str = Optional.of(str);
            return this;
        }

        /**
         * Returns the row.
         *
         * @throws ConversionException if a component is not set that has to be
         */
        public SparseRow build() {
            return new SparseRow(
                    short_,
                    int_,
                    long_,
                    float_,
                    double_,
                    date,
                    time,
                    timestamp,
                    timespan,
                    guid,
                    sym,
                    str);
        }

        private static <V> V required(@Nullable V value, String component) {
            if (value == null) {
                throw new ConversionException("component " + component + " of SparseRow is not set");
            }
            return value;
        }
    }
}
