package yinuo.office;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Whose rows the present thread may touch. Every transaction tells the database, which then shows the rows of that
 * office and of no other; outside any scope it shows none.
 */
public final class OfficeScope {

    private static final ScopedValue<Office.Id> OFFICE = ScopedValue.newInstance();

    private OfficeScope() {}

    public static void in(Office.Id office, Runnable work) {
        ScopedValue.where(OFFICE, office).run(work);
    }

    public static <T> T ask(Office.Id office, ScopedValue.CallableOp<T, RuntimeException> work) {
        return ScopedValue.where(OFFICE, office).call(work);
    }

    /** For work that may throw anything, such as the rest of a web request. */
    public static <T> T call(Office.Id office, Callable<T> work) throws Exception {
        return ScopedValue.where(OFFICE, office).call(work::call);
    }

    static Optional<Office.Id> current() {
        return OFFICE.isBound() ? Optional.of(OFFICE.get()) : Optional.empty();
    }
}
