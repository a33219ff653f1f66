package yinuo.team.conduct;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Paragraph;
import yinuo.rulebook.Procedures;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.team.conduct.Checklist.CheckGroup;

/** Procedure D07 to read and to confirm, edition by edition, and the look at oneself before the shift. */
@Service
@Transactional
public class Handbook {

    private static final String DOCUMENT = "D07";

    private final Procedures procedures;
    private final ReadingRows rows;
    private final Members members;
    private final Journal journal;
    private final Clock clock;
    private final String edition;

    Handbook(Procedures procedures, ReadingRows rows, Members members, Journal journal, Clock clock) {
        this.procedures = procedures;
        this.rows = rows;
        this.members = members;
        this.journal = journal;
        this.clock = clock;
        this.edition = edition(procedures.of(DOCUMENT));
    }

    /** Who has confirmed the edition that holds, and when; the others have not. */
    public record Readers(String edition, List<Reader> all) {

        public long missing() {
            return all.stream().filter(one -> one.at() == null).count();
        }
    }

    public record Reader(String name, @Nullable Instant at) {}

    /** Changes with every word of the text, so that a changed procedure is read again. */
    private static String edition(List<Paragraph> text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            text.forEach(one -> digest.update((one.id() + one.chinese()).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    public String edition() {
        return edition;
    }

    /** All of the text, or what contains the words. */
    public List<Paragraph> text(Actor actor, String words) {
        actor.must(Deed.SEE_CONDUCT);
        var wanted = words.strip();
        return wanted.isEmpty()
                ? procedures.of(DOCUMENT)
                : procedures.search(wanted).stream()
                        .filter(one -> one.document().equals(DOCUMENT))
                        .toList();
    }

    public Optional<Instant> readAt(Actor actor) {
        actor.must(Deed.SEE_CONDUCT);
        return Optional.ofNullable(
                rows.readers(actor.office().id(), edition).get(actor.member().value()));
    }

    /** Everybody confirms to have read the edition that holds. */
    @Clause("D07-3.2")
    public void confirm(Actor actor) {
        actor.must(Deed.SEE_CONDUCT);
        var now = now();
        if (rows.read(actor.office().id(), actor.member().value(), edition, now)) {
            journal.write(
                    actor, new Stream("handbook", actor.member().value()), "handbook.read", Map.of("edition", edition));
        }
    }

    @Clause("D07-3.2")
    public Readers readers(Actor actor) {
        actor.must(Deed.SEE_ALL_CONDUCT);
        var office = actor.office().id();
        var known = rows.readers(office, edition);
        return new Readers(
                edition,
                inScope(office).stream()
                        .map(one -> new Reader(one.name(), known.get(one.id().value())))
                        .toList());
    }

    /** All of the office who work and sign in: the procedure is for them. */
    private List<Member> inScope(Office.Id office) {
        return members.active(office).stream()
                .filter(one -> one.account() != null)
                .filter(one -> one.acts().stream().anyMatch(Deed.SEE_CONDUCT::isFor))
                .toList();
    }

    /** Before the shift: what is named is not in order yet. */
    @Clause("D07-4.2.5_1")
    public SelfCheck look(Actor actor, @Nullable List<CheckGroup> amiss) {
        actor.must(Deed.SEE_CONDUCT);
        var named = amiss == null ? List.<CheckGroup>of() : amiss;
        if (!named.stream().allMatch(CheckGroup::isOwn)) {
            throw BadInput.in("amiss", "conduct.bad.group");
        }
        var now = now();
        var check = new SelfCheck(now, named.stream().map(Enum::name).toList());
        rows.looked(
                actor.office().id(),
                actor.member().value(),
                now.atZone(clock.getZone()).toLocalDate(),
                check);
        return check;
    }

    public Optional<SelfCheck> looked(Actor actor) {
        actor.must(Deed.SEE_CONDUCT);
        var today = clock.instant().atZone(clock.getZone()).toLocalDate();
        return rows.look(actor.office().id(), actor.member().value(), today);
    }

    /** Who has looked at themselves on a day, for whoever goes round. */
    public Map<UUID, SelfCheck> looks(Office.Id office, LocalDate day) {
        return rows.looks(office, day);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
