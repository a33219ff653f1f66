package yinuo.counter.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.mail.MailBatch.Refused;
import yinuo.counter.mail.MailItem.Stage;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.register.Home;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;

/** What the desk wants to know about mail. */
@Service
@Transactional(readOnly = true)
public class MailQuestions {

    private static final int AT_ONCE = 200;
    private static final int MOST_DAYS = 93;

    private final MailItems items;
    private final MailContacts contacts;
    private final MailBatches batches;
    private final MailCare care;
    private final Members members;
    private final Promises promises;
    private final Clock clock;

    MailQuestions(
            MailItems items,
            MailContacts contacts,
            MailBatches batches,
            MailCare care,
            Members members,
            Promises promises,
            Clock clock) {
        this.items = items;
        this.contacts = contacts;
        this.batches = batches;
        this.care = care;
        this.members = members;
        this.promises = promises;
        this.clock = clock;
    }

    /** The tabs of the list. The text is {@code mail.tab.<name>}. */
    public enum Tab {
        WAITING,
        TO_STORE,
        TO_CALL,
        WITH_STEWARD,
        OVERDUE,
        TO_RETURN,
        ENDED;

        boolean has(MailItem item, boolean late) {
            return switch (this) {
                case WAITING -> item.isOpen();
                case TO_STORE -> item.mode() == MailMode.DESK && item.stage() == Stage.RECEIVED;
                case TO_CALL ->
                    item.isOpen()
                            && item.mailClass().isRecorded()
                            && item.course().reachedAt() == null
                            && item.course().undeliverableAt() == null;
                case WITH_STEWARD -> item.stage() == Stage.WITH_STEWARD;
                case OVERDUE -> item.isOpen() && late && item.course().undeliverableAt() == null;
                case TO_RETURN -> item.isOpen() && item.course().undeliverableAt() != null;
                case ENDED -> !item.isOpen();
            };
        }
    }

    /** The longest waiting first; what has ended and what was searched for, the last first. */
    public List<MailItem> list(Actor actor, Tab tab, String words) {
        actor.must(Deed.SEE_MAIL);
        var office = actor.office().id();
        var now = clock.instant();
        if (!words.isBlank()) {
            return items.found(office, words.strip(), AT_ONCE);
        }
        if (tab == Tab.ENDED) {
            return items.between(office, now.minus(7, ChronoUnit.DAYS), now.plusSeconds(1)).reversed().stream()
                    .filter(item -> !item.isOpen())
                    .limit(AT_ONCE)
                    .toList();
        }
        return items.open(office).stream()
                .filter(item -> tab.has(item, tab == Tab.OVERDUE && care.isLate(item, now)))
                .toList();
    }

    /** How many wait under each tab. */
    public Map<Tab, Integer> counts(Actor actor) {
        actor.must(Deed.SEE_MAIL);
        var now = clock.instant();
        var counts = new EnumMap<Tab, Integer>(Tab.class);
        for (var item : items.open(actor.office().id())) {
            var late = care.isLate(item, now);
            for (var tab : Tab.values()) {
                counts.merge(tab, tab.has(item, late) ? 1 : 0, Integer::sum);
            }
        }
        return counts;
    }

    public Map<UUID, Promise> due(Actor actor, List<MailItem> some) {
        return promises.nextDue(
                actor.office().id(),
                MailItem.SUBJECT,
                some.stream().map(item -> item.id().value()).toList());
    }

    public MailItem get(Actor actor, UUID id) {
        actor.must(Deed.SEE_MAIL);
        return items.get(new MailItem.Id(actor.office().id(), id));
    }

    /** Of a home, the last first. */
    List<MailItem> ofHome(Actor actor, Home.Id home) {
        actor.must(Deed.SEE_MAIL);
        return items.ofHome(home.office(), home.value(), AT_ONCE / 10);
    }

    public List<MailContact> contacts(MailItem item) {
        return contacts.of(item.id());
    }

    public List<MailBatch> batches(Actor actor) {
        actor.must(Deed.SEE_MAIL);
        return batches.last(actor.office().id(), AT_ONCE / 4);
    }

    public MailBatch batch(Actor actor, UUID id) {
        actor.must(Deed.SEE_MAIL);
        return batches.get(new MailBatch.Id(actor.office().id(), id));
    }

    public List<MailItem> pieces(MailBatch batch) {
        return items.ofBatch(batch.id());
    }

    public List<Refused> refused(MailBatch batch) {
        return batches.refused(batch.id());
    }

    public Map<MailClass, MailMode> modes(Actor actor) {
        return batches.modes(actor.office().id(), today());
    }

    /** What the steward of a zone is told of on paper: nothing of it was fetched yet. */
    public record ForSteward(String zone, @Nullable Member steward, List<MailItem> untold, List<MailItem> told) {

        public List<MailItem> all() {
            return java.util.stream.Stream.concat(untold.stream(), told.stream())
                    .toList();
        }

        /** What they sign for and carry. */
        public List<MailItem> toCarry() {
            return all().stream()
                    .filter(item -> item.mode() == MailMode.STEWARD)
                    .toList();
        }
    }

    /** Of every zone that has mail waiting at the desk. */
    public List<ForSteward> forStewards(Actor actor) {
        actor.must(Deed.SEE_MAIL);
        var office = actor.office().id();
        var zones = new TreeMap<String, java.util.ArrayList<MailItem>>();
        for (var item : items.open(office)) {
            if (item.stage() != Stage.WITH_STEWARD) {
                zones.computeIfAbsent(item.written().zone(), _ -> new java.util.ArrayList<>())
                        .add(item);
            }
        }
        return zones.entrySet().stream()
                .map(zone -> new ForSteward(
                        zone.getKey(),
                        members.stewardOf(office, zone.getKey()).orElse(null),
                        zone.getValue().stream()
                                .filter(item -> item.course().notifiedAt() == null)
                                .toList(),
                        zone.getValue().stream()
                                .filter(item -> item.course().notifiedAt() != null)
                                .toList()))
                .toList();
    }

    /** Received on the days of a period, both included, for the registers on paper. */
    public List<MailItem> between(Actor actor, LocalDate from, LocalDate until) {
        actor.must(Deed.SEE_MAIL);
        if (until.isBefore(from) || until.isAfter(from.plusDays(MOST_DAYS))) {
            throw BadInput.in("until", "mail.bad.period");
        }
        return items.between(actor.office().id(), start(from), start(until.plusDays(1)));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
