package yinuo.desk.callback;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import yinuo.People;
import yinuo.SettableClock;
import yinuo.staff.Member;

/** Callbacks for tests, owed as the modules that do the work owe them. */
final class Owing {

    private final Callbacks callbacks;
    private final People.Staffed office;

    Owing(Callbacks callbacks, People.Staffed office) {
        this.callbacks = callbacks;
        this.office = office;
    }

    static Work work(Work.Kind kind, Member.Id... handlers) {
        return new Work(
                kind,
                new Work.Source("work", UUID.randomUUID(), "PG-20261126-001", "dispatch/1"),
                null,
                "3-1802",
                "曾子涵",
                "13812345678",
                "厨房水龙头更换",
                Set.of(handlers));
    }

    Callback owe(Work.Kind kind, Member.Id... handlers) {
        return owe(work(kind, handlers), SettableClock.START);
    }

    Callback owe(Work work, Instant from) {
        return office.inTransaction(() -> callbacks.owe(office.office().id(), work, from));
    }
}
