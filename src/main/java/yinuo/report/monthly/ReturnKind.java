package yinuo.report.monthly;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;
import yinuo.staff.Deed;
import yinuo.staff.Role;

/** The returns of a month. The text is {@code word.ReturnKind.<name>}, the name of the form {@code report.form.<name>}. */
public enum ReturnKind {
    /** The eight categories, from the day behind one cut-off to the next; checked by the desk on its last day. */
    COMPLAINT_STATISTICS(
            new Owed(ReturnPromise.CHECK_COMPLAINT_STATISTICS, ReturnPromise.REPORT_COMPLAINT_STATISTICS),
            Deed.SUBMIT_RETURN,
            List.of(Role.RECEPTIONIST),
            Set.of(Demand.CUT_OFF)),
    JOBS(
            new Owed(ReturnPromise.ANALYSE_JOBS, ReturnPromise.REPORT_JOBS),
            Deed.SUBMIT_RETURN,
            List.of(),
            Set.of(Demand.CUT_OFF, Demand.ANALYSIS)),
    /** Analysed by the desk and a steward together. */
    SERVICES(
            new Owed(ReturnPromise.ANALYSE_SERVICES, ReturnPromise.REPORT_SERVICES),
            Deed.SUBMIT_RETURN,
            List.of(Role.RECEPTIONIST, Role.STEWARD),
            Set.of(Demand.CUT_OFF, Demand.ANALYSIS)),
    /** Of malls: by the steward, through the head of customer service, to the property manager. */
    RECEPTION(
            new Owed(null, ReturnPromise.REPORT_RECEPTION),
            Deed.SUBMIT_RETURN,
            List.of(Role.STEWARD, Role.SUPERVISOR, Role.DIRECTOR),
            Set.of(Demand.ANALYSIS)),
    /** Everything the office accepted in a calendar month, to the company's complaint centre. */
    COMPLAINTS_OF_MONTH(
            new Owed(null, ReturnPromise.REPORT_COMPLAINTS_OF_MONTH),
            Deed.SUBMIT_COMPLAINTS_OF_MONTH,
            List.of(),
            Set.of());

    private enum Demand {
        /** Its period ends with the statistics cut-off and not with the month. */
        CUT_OFF,
        ANALYSIS
    }

    /** What is promised: to prepare it within some days, if a clause names them, and to report it. */
    private record Owed(@Nullable ReturnPromise preparation, ReturnPromise report) {}

    private final Owed owed;
    private final Deed deed;
    private final List<Role> confirmedBy;
    private final Set<Demand> demands;

    ReturnKind(Owed owed, Deed deed, List<Role> confirmedBy, Set<Demand> demands) {
        this.owed = owed;
        this.deed = deed;
        this.confirmedBy = confirmedBy;
        this.demands = demands;
    }

    /** To report it. */
    ReturnPromise promise() {
        return owed.report();
    }

    /** To have it analysed and confirmed before. */
    Optional<ReturnPromise> preparation() {
        return Optional.ofNullable(owed.preparation());
    }

    public String clause() {
        return owed.report().clause();
    }

    /** Who may report it. */
    public Deed deed() {
        return deed;
    }

    /** In which roles it has to be confirmed first, each by another person. */
    public List<Role> confirmedBy() {
        return confirmedBy;
    }

    public boolean needsAnalysis() {
        return demands.contains(Demand.ANALYSIS);
    }

    boolean endsWithCutOff() {
        return demands.contains(Demand.CUT_OFF);
    }

    public boolean isFor(Office office) {
        return this != RECEPTION || office.isMall();
    }
}
