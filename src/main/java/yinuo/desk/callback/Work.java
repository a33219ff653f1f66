package yinuo.desk.callback;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.staff.Member;

/**
 * What was done for a resident and is asked about: what kind of work, from where, for whom, and who did it; and whether all
 * that was done was to explain something (D12-3.3).
 */
public record Work(
        Kind kind,
        Source source,
        @Nullable UUID homeId,
        String home,
        String person,
        String phone,
        String title,
        Set<Member.Id> handlers,
        boolean explained) {

    public Work {
        handlers = Set.copyOf(handlers);
    }

    public Work(
            Kind kind,
            Source source,
            @Nullable UUID homeId,
            String home,
            String person,
            String phone,
            String title,
            Set<Member.Id> handlers) {
        this(kind, source, homeId, home, person, phone, title, handlers, false);
    }

    /** The same, which was an explanation or was none. */
    public Work explained(boolean explained) {
        return new Work(kind, source, homeId, home, person, phone, title, handlers, explained);
    }

    /** The same for a home whose id was looked up. */
    Work of(UUID home) {
        return new Work(kind, source, home, this.home, person, phone, title, handlers, explained);
    }

    /** The thing it belongs to in its own module: the module's word for it, its id, number and path below the office. */
    public record Source(String kind, UUID id, String number, String path) {}

    /** The kinds of work that procedure D03 tells apart. The text is {@code word.WorkKind.<name>}. */
    public enum Kind {
        COMPLAINT(CallbackPromise.CALL_BACK_COMPLAINT, Rate.COMPLAINT),
        SMALL_REPAIR(CallbackPromise.CALL_BACK_SMALL_REPAIR, Rate.REPAIR),
        PROJECT(CallbackPromise.CALL_BACK_PROJECT, Rate.REPAIR),
        SERVICE_MIDWAY(CallbackPromise.CALL_BACK_SERVICE_MIDWAY, Rate.SERVICE),
        SERVICE_END(CallbackPromise.CALL_BACK_SERVICE_END, Rate.SERVICE),
        ACTIVITY(CallbackPromise.CALL_BACK_ACTIVITY, Rate.ACTIVITY),
        OTHER(CallbackPromise.CALL_BACK_OTHER, Rate.OTHER),
        /** Any service of a mall, asked about on the next day on duty. */
        MALL(CallbackPromise.CALL_BACK_MALL, Rate.REPAIR);

        private final CallbackPromise promise;
        private final Rate rate;

        Kind(CallbackPromise promise, Rate rate) {
            this.promise = promise;
            this.rate = rate;
        }

        CallbackPromise promise() {
            return promise;
        }

        /** Under which clause further rounds are owed: only the first falls in the middle of a service. */
        CallbackPromise further() {
            return this == SERVICE_MIDWAY ? CallbackPromise.CALL_BACK_SERVICE_END : promise;
        }

        /** Which rate it counts in. */
        public Rate rate() {
            return rate;
        }

        public String clause() {
            return promise.clause();
        }

        /** Whether a mall asks about it on the next day already. */
        boolean hurriesInMalls() {
            return switch (this) {
                case COMPLAINT, SMALL_REPAIR, PROJECT, SERVICE_END, OTHER -> true;
                case SERVICE_MIDWAY, ACTIVITY, MALL -> false;
            };
        }

        /** Whether dissatisfaction is put right and asked about again; a complaint is followed by a new one instead. */
        boolean isPutRight() {
            return this != COMPLAINT;
        }
    }

    /** The callback rates of the procedure, each with the clause of its target. The text is {@code word.Rate.<name>}. */
    public enum Rate {
        COMPLAINT("D03-2.1"),
        REPAIR("D03-2.2"),
        SERVICE("D03-2.3"),
        ACTIVITY("D03-2.4"),
        OTHER("D03-2.5");

        private final String clause;

        Rate(String clause) {
            this.clause = clause;
        }

        public String clause() {
            return clause;
        }
    }
}
