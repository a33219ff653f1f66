package yinuo.team.patrol;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.team.conduct.Handbook;
import yinuo.team.conduct.SelfCheck;

/** What is asked of patrols: a month and its days without one, one patrol, and what people saw on themselves. */
@Service
@Transactional(readOnly = true)
public class PatrolQuestions {

    private final PatrolRows rows;
    private final Handbook handbook;
    private final Rulebook rulebook;
    private final Clock clock;

    PatrolQuestions(PatrolRows rows, Handbook handbook, Rulebook rulebook, Clock clock) {
        this.rows = rows;
        this.handbook = handbook;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** A month up to today: its patrols, and how many days had as many as the rulebook asks for. */
    public record Month(YearMonth month, List<Patrol> patrols, List<Day> days) {

        public long wanted() {
            return days.stream().filter(day -> day.wanted() > 0).count();
        }

        public long kept() {
            return days.stream().filter(day -> day.wanted() > 0 && day.isKept()).count();
        }
    }

    /** Nothing is wanted before somebody first went round. */
    public record Day(LocalDate day, long finished, int wanted) {

        public boolean isKept() {
            return finished >= wanted;
        }
    }

    @Clause("D07-4.1.1_1")
    public Month month(Actor actor, @Nullable YearMonth wanted) {
        actor.must(Deed.SEE_ALL_CONDUCT);
        var today = today();
        var month = wanted == null || wanted.isAfter(YearMonth.from(today)) ? YearMonth.from(today) : wanted;
        var last = month.equals(YearMonth.from(today)) ? today : month.atEndOfMonth();
        var office = actor.office().id();
        var patrols = rows.list(office, month.atDay(1), last);
        var first = rows.first(office).orElse(today);
        var finished = patrols.stream()
                .filter(Patrol::isFinished)
                .collect(Collectors.groupingBy(Patrol::day, Collectors.counting()));
        var days = Stream.iterate(month.atDay(1), day -> !day.isAfter(last), day -> day.plusDays(1))
                .map(day -> new Day(
                        day,
                        finished.getOrDefault(day, 0L),
                        day.isBefore(first) ? 0 : rulebook.count(office, "D07-4.1.1_1", "perDay", day)))
                .toList();
        return new Month(month, patrols, days);
    }

    public Optional<Patrol> open(Actor actor) {
        actor.must(Deed.SEE_ALL_CONDUCT);
        return rows.open(actor.office().id());
    }

    public Patrol get(Actor actor, UUID id) {
        actor.must(Deed.SEE_ALL_CONDUCT);
        return rows.get(new Patrol.Id(actor.office().id(), id));
    }

    /** What those who were looked at said of themselves before their shift. */
    public Map<UUID, SelfCheck> looks(Actor actor, Patrol patrol) {
        actor.must(Deed.SEE_ALL_CONDUCT);
        return handbook.looks(patrol.id().office(), patrol.day());
    }

    private LocalDate today() {
        return clock.instant().atZone(clock.getZone()).toLocalDate();
    }
}
