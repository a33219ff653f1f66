package yinuo.desk.dispatch;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.dispatch.SlipLists.After;
import yinuo.desk.dispatch.SlipLists.Wanted;
import yinuo.office.Department;
import yinuo.office.Departments;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What people and programs ask about slips. Who may not see every department's sees those of the own one. */
@Service
@Transactional(readOnly = true)
public class SlipQuestions {

    private static final int MOST = 100;

    private final Slips slips;
    private final SlipLists lists;
    private final Copies copies;
    private final SlipPeople people;
    private final Departments departments;
    private final Clock clock;

    SlipQuestions(
            Slips slips, SlipLists lists, Copies copies, SlipPeople people, Departments departments, Clock clock) {
        this.slips = slips;
        this.lists = lists;
        this.copies = copies;
        this.people = people;
        this.departments = departments;
        this.clock = clock;
    }

    /** The text is {@code dispatch.tab.<name>}. */
    public enum Tab {
        TO_ACKNOWLEDGE("due_by"),
        IN_WORK("due_by"),
        TO_RETURN("due_by"),
        OVERDUE("due_by"),
        RETURNED("returned_at"),
        OPEN("due_by"),
        ALL("sent_at");

        private final String by;

        Tab(String by) {
            this.by = by;
        }

        String by() {
            return by;
        }

        public boolean isNewestFirst() {
            return this == RETURNED || this == ALL;
        }
    }

    public record Asked(
            Tab tab,
            @Nullable UUID department,
            @Nullable String words,
            @Nullable UUID home,
            @Nullable String after,
            int limit) {}

    public record Found(List<Slip> slips, @Nullable String next) {}

    /** Slips of a department that are done and not back, and since when the oldest is done. */
    public record Unreturned(UUID department, String name, int slips, Instant oldest) {}

    public Slip get(Actor actor, Slip.Id id) {
        actor.must(Deed.SEE_MATTERS);
        var slip = slips.get(id);
        if (!people.sees(actor, slip.to().department())) {
            throw new Missing("slip", id.value());
        }
        return slip;
    }

    /** The list goes on behind the mark that came with the page before. */
    @Clause("D01-3.9")
    public Found list(Actor actor, Asked asked) {
        actor.must(Deed.SEE_MATTERS);
        var limit = Math.clamp(asked.limit(), 1, MOST);
        var department = visible(actor, asked.department());
        if (department.isEmpty() && !actor.may(Deed.SEE_EVERY_SLIP)) {
            return new Found(List.of(), null);
        }
        var wanted = new Wanted(
                asked.tab(),
                department.orElse(null),
                asked.words(),
                asked.home(),
                clock.instant(),
                after(asked.after()),
                limit + 1);
        var found = lists.list(actor.office().id(), wanted);
        if (found.size() <= limit) {
            return new Found(found, null);
        }
        var page = found.subList(0, limit);
        return new Found(List.copyOf(page), mark(asked.tab(), page.getLast()));
    }

    private Optional<UUID> visible(Actor actor, @Nullable UUID asked) {
        return actor.may(Deed.SEE_EVERY_SLIP)
                ? Optional.ofNullable(asked)
                : people.departmentOf(actor).map(Department.Id::value);
    }

    private String mark(Tab tab, Slip last) {
        var at = switch (tab) {
            case TO_ACKNOWLEDGE, IN_WORK, TO_RETURN, OVERDUE, OPEN -> lists.dueBy(last.id());
            case RETURNED ->
                last.stage() instanceof Stage.Done done && done.returned() != null
                        ? done.returned().mark().at()
                        : last.filing().sentAt();
            case ALL -> last.filing().sentAt();
        };
        return at + "~" + last.id().value();
    }

    private static @Nullable After after(@Nullable String mark) {
        if (mark == null || mark.isBlank()) {
            return null;
        }
        var parts = mark.split("~", 2);
        try {
            return new After(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException bad) {
            throw BadInput.in("after", "dispatch.bad.cursor");
        }
    }

    public Map<Tab, Integer> counts(Actor actor, @Nullable UUID department) {
        var visible = visible(actor, department);
        return visible.isEmpty() && !actor.may(Deed.SEE_EVERY_SLIP)
                ? Map.of()
                : lists.counts(actor.office().id(), visible.orElse(null), clock.instant());
    }

    @Clause("D01-4.10.4")
    public List<Unreturned> unreturned(Actor actor) {
        return actor.may(Deed.SEE_EVERY_SLIP) ? lists.unreturned(actor.office().id()) : List.of();
    }

    public List<Slip> of(Actor actor, UUID source) {
        return slips.of(actor.office().id(), source).stream()
                .filter(slip -> people.sees(actor, slip.to().department()))
                .toList();
    }

    /** Whether the person does the work of this slip, rather than entering it from paper. */
    public boolean isOwn(Actor actor, Slip slip) {
        return people.works(actor, slip.to().department());
    }

    /** Whether they belong to any department that does work, and so see their own slips first. */
    public boolean isOfDepartment(Actor actor) {
        return !actor.may(Deed.SEE_EVERY_SLIP);
    }

    /** Those that work can be sent to. */
    public List<Department> departments(Actor actor) {
        return departments.of(actor.office().id());
    }

    public List<Whereabouts> copies(Slip slip) {
        return copies.of(slip.id());
    }

    public List<Material> materials(Slip slip) {
        return copies.used(slip.id());
    }

    public List<Printing> prints(Slip slip) {
        return copies.prints(slip.id());
    }
}
