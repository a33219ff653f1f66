package yinuo.desk.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yinuo.office.Office;

/** Something the office offers for money: what, by which unit, and its price from day to day. */
public record ServiceItem(Id id, String name, String unit, Pricing pricing, boolean offered, List<Price> prices) {

    public record Id(Office.Id office, UUID value) {}

    /** Whether the price is known when the service is arranged. The text is {@code word.Pricing.<name>}. */
    public enum Pricing {
        BEFOREHAND,
        /** By the hour, say: a prepayment when it is arranged, the rest when it is done. */
        AFTERWARDS
    }

    /** What one unit costs from a day on, in fen, and who said so. */
    public record Price(LocalDate from, long fen, String by) {}

    public ServiceItem {
        prices = List.copyOf(prices);
    }

    /** The price of a day; none before the first. */
    public Optional<Price> priceOn(LocalDate day) {
        return prices.stream().filter(price -> !price.from().isAfter(day)).reduce((_, last) -> last);
    }
}
