package yinuo.counter.mail;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.mail.MailItem.Stage;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.refusal.Refusal;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The shelf as the register has it, and the daily look at whether it is true (D01-4.2.5). */
@Service
@Transactional
public class MailShelf {

    private final MailItems items;
    private final MailChecks checks;
    private final Journal journal;
    private final Clock clock;

    MailShelf(MailItems items, MailChecks checks, Journal journal, Clock clock) {
        this.items = items;
        this.checks = checks;
        this.journal = journal;
        this.clock = clock;
    }

    /** By position. */
    @Transactional(readOnly = true)
    public List<MailItem> stored(Actor actor) {
        actor.must(Deed.SEE_MAIL);
        return items.open(actor.office().id()).stream()
                .filter(item -> item.stage() == Stage.STORED)
                .sorted(Comparator.comparing(MailItem::position).thenComparing(MailItem::number))
                .toList();
    }

    /** Whether each piece was seen today; one nobody looked for is not in it. */
    @Transactional(readOnly = true)
    public Map<UUID, Boolean> seen(Actor actor) {
        return checks.of(actor.office().id(), LocalDate.now(clock));
    }

    /** Today's look: every piece of the register was seen, or is missing. Another look of the day replaces it. */
    public List<MailItem> check(Actor actor, Set<UUID> seen) {
        actor.must(Deed.RECEIVE_MAIL);
        var stored = stored(actor);
        if (stored.isEmpty()) {
            throw Refusal.because("mail.refusal.emptyShelf");
        }
        checks.add(actor.office().id(), LocalDate.now(clock), stored, seen, actor.name());
        var missing = stored.stream()
                .filter(item -> !seen.contains(item.id().value()))
                .toList();
        journal.log(
                actor,
                new Stream("mail-check", actor.office().id().value()),
                "mail.checked",
                Map.of(
                        "pieces",
                        stored.size(),
                        "missing",
                        missing.stream().map(MailItem::number).collect(joining("、"))));
        return missing;
    }
}
