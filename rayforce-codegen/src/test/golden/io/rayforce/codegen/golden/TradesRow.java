// Generated from market.schema. Change that, not this file.
package io.rayforce.codegen.golden;

import io.rayforce.types.ConversionException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table <code>trades</code>.
 *
 * @param ts when the exchange saw it
 * @param sym the instrument
 * @param px the price, in &#92;u0040 dollars
 * @param bid the column <code>bid</code>
 * @param orderNumber the column <code>order id</code>
 * @param note the column <code>note</code>
 */
@NullMarked
public record TradesRow(Instant ts, String sym, double px, OptionalDouble bid, long orderNumber,
        Optional<String> note) {
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
        private @Nullable Instant ts;

        private @Nullable String sym;

        private @Nullable Double px;

        private OptionalDouble bid = OptionalDouble.empty();

        private @Nullable Long orderNumber;

        private Optional<String> note = Optional.empty();

        private Builder() {
        }

        /**
         * Sets the element of the column <code>ts</code>.
         */
        public Builder ts(Instant ts) {
            this.ts = ts;
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
         * Sets the element of the column <code>px</code>.
         */
        public Builder px(double px) {
            this.px = px;
            return this;
        }

        /**
         * Sets the element of the column <code>bid</code>.
         */
        public Builder bid(double bid) {
            this.bid = OptionalDouble.of(bid);
            return this;
        }

        /**
         * Sets the element of the column <code>order id</code>.
         */
        public Builder orderNumber(long orderNumber) {
            this.orderNumber = orderNumber;
            return this;
        }

        /**
         * Sets the element of the column <code>note</code>.
         */
        public Builder note(String note) {
            this.note = Optional.of(note);
            return this;
        }

        /**
         * Returns the row.
         *
         * @throws ConversionException if a component is not set that has to be
         */
        public TradesRow build() {
            return new TradesRow(
                    required(ts, "ts"),
                    required(sym, "sym"),
                    required(px, "px"),
                    bid,
                    required(orderNumber, "orderNumber"),
                    note);
        }

        private static <V> V required(@Nullable V value, String component) {
            if (value == null) {
                throw new ConversionException("component " + component + " of TradesRow is not set");
            }
            return value;
        }
    }
}
