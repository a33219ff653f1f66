package yinuo.duty.roster;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.duty.roster.Reachable.Post;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Office;
import yinuo.promise.Duties;
import yinuo.refusal.BadInput;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** The card of the four who must be reachable after work and on holidays. */
@Service
@Transactional
public class Reachables {

    /** A mobile phone, or one with its area code. */
    private static final Pattern MOBILE = Pattern.compile("\\+?\\d{8,15}");

    private final ReachableRows rows;
    private final Members members;
    private final Duties duties;
    private final Journal journal;
    private final Clock clock;

    Reachables(ReachableRows rows, Members members, Duties duties, Journal journal, Clock clock) {
        this.rows = rows;
        this.members = members;
        this.duties = duties;
        this.journal = journal;
        this.clock = clock;
    }

    /** Who can be named to be reachable: everybody who works here, in the order of their names. */
    @Transactional(readOnly = true)
    public List<Member> everybody(Actor actor) {
        actor.must(Deed.SEE_ROSTER);
        return members.active(actor.office().id()).stream()
                .sorted(Comparator.comparing(Member::name))
                .toList();
    }

    /** All four, in the order in which they are called; until somebody is named, who has that role. */
    @Transactional(readOnly = true)
    public List<Reachable> card(Office.Id office) {
        var named = rows.of(office);
        return Arrays.stream(Post.values())
                .map(post -> named.stream()
                        .filter(one -> one.post() == post)
                        .findFirst()
                        .orElseGet(() -> usual(office, post)))
                .toList();
    }

    private Reachable usual(Office.Id office, Post post) {
        var role = switch (post) {
            case CENTRE_SUPERVISOR -> Role.SUPERVISOR;
            case DIRECTOR -> Role.DIRECTOR;
            case ORDER_SUPERVISOR -> Role.SECURITY;
            case EQUIPMENT_SUPERVISOR -> Role.ENGINEERING;
        };
        return members.withRole(office, role).stream()
                .min(Comparator.comparing((Member one) -> !one.head()).thenComparing(Member::name))
                .map(one -> new Reachable(post, one.id().value(), one.name(), one.phone(), null, ""))
                .orElseGet(() -> new Reachable(post, null, "", "", null, ""));
    }

    /** Names who holds a post and confirms the number; with all four confirmed in a month its promise is kept. */
    @Clause("D05-4.1.7")
    public void confirm(Actor actor, @Nullable Post post, @Nullable UUID member, @Nullable String phone) {
        actor.must(Deed.CONFIRM_REACHABLE);
        var office = actor.office().id();
        var who = member == null ? Optional.<Member>empty() : members.byId(new Member.Id(office, member));
        var number = phone == null ? "" : phone.replaceAll("[\\s-]", "");
        new BadInput.Check()
                .that(post != null, "post", "roster.bad.post")
                .that(who.filter(Member::active).isPresent(), "member", "roster.bad.member")
                .that(MOBILE.matcher(number).matches(), "phone", "roster.bad.phone")
                .done();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var named = new Reachable(
                Objects.requireNonNull(post), member, who.orElseThrow().name(), number, now, actor.name());
        rows.put(office, named);
        journal.write(
                actor,
                new Stream("reachable", office.value()),
                "roster.reachable",
                Map.of("post", post, "person", named.name()));
        var today = now.atZone(clock.getZone()).toLocalDate();
        var month = today.withDayOfMonth(1).atStartOfDay(clock.getZone()).toInstant();
        if (rows.of(office).stream()
                        .filter(one ->
                                one.confirmedAt() != null && !one.confirmedAt().isBefore(month))
                        .count()
                == Post.values().length) {
            duties.done(office, RosterPromise.CONFIRM_REACHABLE.duty(), today, now);
        }
    }
}
