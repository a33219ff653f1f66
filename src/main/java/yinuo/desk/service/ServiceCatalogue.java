package yinuo.desk.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Ids;
import yinuo.refusal.BadInput;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.text.Yuan;

/** What the office offers and what it costs. Prices change from a day on; what was quoted before stays as it was quoted. */
@Service
@Transactional
public class ServiceCatalogue {

    private static final String STREAM = "service-item";
    private static final int LONGEST = 40;
    private static final long MOST_FEN = 10_000_000;

    private final ServiceItems items;
    private final Journal journal;
    private final Clock clock;

    ServiceCatalogue(ServiceItems items, Journal journal, Clock clock) {
        this.items = items;
        this.journal = journal;
        this.clock = clock;
    }

    @Clause("D01-3.8")
    @Transactional(readOnly = true)
    public List<ServiceItem> all(Actor actor) {
        actor.must(Deed.SEE_SERVICES);
        return items.all(actor.office().id());
    }

    /** What can be asked for today. */
    @Transactional(readOnly = true)
    public List<ServiceItem> offered(Actor actor) {
        return all(actor).stream()
                .filter(ServiceItem::offered)
                .filter(item -> item.priceOn(today()).isPresent())
                .toList();
    }

    /** A new service as typed; the price in fen. */
    public record NewItem(
            @Nullable String name,
            @Nullable String unit,
            ServiceItem.@Nullable Pricing pricing,
            @Nullable Long fen) {}

    public ServiceItem add(Actor actor, NewItem typed) {
        actor.must(Deed.CHANGE_SERVICE_CATALOGUE);
        var name = Typed.clean(typed.name());
        var unit = Typed.clean(typed.unit());
        new BadInput.Check()
                .that(!name.isEmpty() && name.length() <= LONGEST, "name", "service.bad.name")
                .that(!unit.isEmpty() && unit.length() <= LONGEST, "unit", "service.bad.unit")
                .that(typed.pricing() != null, "pricing", "service.bad.pricing")
                .that(isPrice(typed.fen()), "price", "service.bad.price")
                .that(
                        () -> items.all(actor.office().id()).stream()
                                .noneMatch(item -> item.name().equals(name)),
                        "name",
                        "service.bad.named")
                .done();
        var item = new ServiceItem(
                new ServiceItem.Id(actor.office().id(), Ids.next(clock.instant())),
                name,
                unit,
                java.util.Objects.requireNonNull(typed.pricing()),
                true,
                List.of(new ServiceItem.Price(today(), java.util.Objects.requireNonNull(typed.fen()), actor.name())));
        items.add(item);
        write(actor, item.id(), "service.item", Map.of("service", name, "fee", Yuan.of(typed.fen())));
        return item;
    }

    public ServiceItem price(Actor actor, ServiceItem.Id id, @Nullable Long fen, @Nullable LocalDate from) {
        actor.must(Deed.CHANGE_SERVICE_CATALOGUE);
        new BadInput.Check()
                .that(isPrice(fen), "price", "service.bad.price")
                .that(from != null && !from.isBefore(today()), "from", "service.bad.from")
                .done();
        var item = items.get(id);
        var price = new ServiceItem.Price(
                java.util.Objects.requireNonNull(from), java.util.Objects.requireNonNull(fen), actor.name());
        items.add(id, price);
        write(actor, id, "service.price", Map.of("service", item.name(), "fee", Yuan.of(fen), "from", from));
        return items.get(id);
    }

    public ServiceItem offer(Actor actor, ServiceItem.Id id, boolean offered) {
        actor.must(Deed.CHANGE_SERVICE_CATALOGUE);
        var item = items.get(id);
        items.offer(id, offered);
        write(actor, id, offered ? "service.offered" : "service.withdrawn", Map.of("service", item.name()));
        return items.get(id);
    }

    private static boolean isPrice(@Nullable Long fen) {
        return fen != null && fen >= 0 && fen <= MOST_FEN;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void write(Actor actor, ServiceItem.Id item, String kind, Map<String, ?> facts) {
        journal.write(actor, new Stream(STREAM, item.value()), kind, facts);
    }
}
