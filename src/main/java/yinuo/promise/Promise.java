package yinuo.promise;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;
import yinuo.staff.Member;
import yinuo.staff.Role;

/**
 * Something owed by an instant that is fixed when the promise is made. How it stands follows from its instants and is
 * never stored; what was broken once stays so, whatever happens later.
 */
public record Promise(Id id, Made made, Subject subject, Owner owner, Outcome outcome) {

    /** Who leads whom; whoever is not named stands below the first. */
    private static final List<Role> LINE = List.of(Role.TEAM_LEADER, Role.SUPERVISOR, Role.DIRECTOR);

    public record Id(Office.Id office, UUID value) {}

    /**
     * What was promised: the rule's name, its clause, the term of that day in its written form, which time for this
     * subject (1 unless it was promised again), the start of the clock, the instants of the warning and of the end.
     */
    public record Made(
            String rule, String clause, String term, int generation, Instant at, Instant warnAt, Instant dueAt) {}

    /** The role that owes it and, once somebody took it on, the person. */
    public record Owner(Role role, Member.@Nullable Id person) {}

    /**
     * What became of it; all empty while it is open, but for the step of the ladder it has reached and the expected end
     * of its last pause. An unknown one lies in a past that nobody followed.
     */
    public record Outcome(
            @Nullable Instant doneAt,
            @Nullable Instant waivedAt,
            @Nullable String waiver,
            @Nullable Instant noticedAt,
            int level,
            boolean unknown,
            @Nullable Instant pausedUntil) {

        static final Outcome OPEN = new Outcome(null, null, null, null, 0, false, null);

        static Outcome done(@Nullable Instant at) {
            return at == null ? OPEN : new Outcome(at, null, null, null, 0, false, null);
        }

        static final Outcome UNKNOWN = new Outcome(null, null, null, null, 0, true, null);
    }

    public enum Standing {
        OPEN,
        WARNED,
        KEPT,
        KEPT_LATE,
        BROKEN,
        WAIVED,
        /** Made for a past that was imported: neither kept nor broken as far as anybody knows. */
        UNKNOWN
    }

    /** Done exactly at the due instant counts as kept. Waived after it stays broken. */
    public Standing standing(Instant now) {
        var due = made.dueAt;
        if (outcome.unknown) {
            return Standing.UNKNOWN;
        }
        if (outcome.doneAt != null) {
            return outcome.doneAt.isAfter(due) ? Standing.KEPT_LATE : Standing.KEPT;
        }
        if (outcome.waivedAt != null) {
            return outcome.waivedAt.isAfter(due) ? Standing.BROKEN : Standing.WAIVED;
        }
        if (now.isAfter(due)) {
            return Standing.BROKEN;
        }
        return now.isBefore(made.warnAt) ? Standing.OPEN : Standing.WARNED;
    }

    /** Whether somebody still has to do it, broken or not. */
    public boolean isOpen() {
        return outcome.doneAt == null && outcome.waivedAt == null && !outcome.unknown;
    }

    public boolean brokenAt(Instant now) {
        return standing(now) == Standing.BROKEN;
    }

    /** Whether its clock stands still; at the expected end it runs on by itself. */
    public boolean isPaused(Instant now) {
        var until = outcome.pausedUntil;
        return isOpen() && until != null && now.isBefore(until);
    }

    /** Whether somebody of these roles may owe it: those it is for, and those who lead them. */
    public boolean mayBeOwedBy(Set<Role> roles) {
        return roles.stream().anyMatch(role -> role == owner.role || LINE.indexOf(role) > LINE.indexOf(owner.role));
    }
}
