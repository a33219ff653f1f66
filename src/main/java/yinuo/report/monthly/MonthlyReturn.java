package yinuo.report.monthly;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;
import yinuo.refusal.Refusal;
import yinuo.staff.Actor;
import yinuo.staff.Role;

/** A return of a month: its figures live until it is reported, from then on as they were reported. */
public record MonthlyReturn(
        Id id,
        int version,
        Span span,
        Words analysis,
        List<Confirmation> confirmations,
        @Nullable Sent sent,
        Sheet sheet) {

    public record Id(Office.Id office, ReturnKind kind, YearMonth month) {

        String text() {
            return kind + " " + month;
        }

        /** The same on every node. */
        UUID stream() {
            return UUID.nameUUIDFromBytes(
                    (office.value() + " " + text()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        public String path() {
            return "reports/" + kind + "/" + month;
        }
    }

    /** The half-open period it counts, from when it is worked on, from when it may be reported, and until when it has to be. */
    public record Span(Instant from, Instant until, Instant openFrom, Instant reportFrom, Instant dueAt) {}

    public record Words(String text, String by) {

        static final Words NONE = new Words("", "");
    }

    public record Confirmation(Role role, UUID member, String name, Instant at) {}

    /** {@code intact}: figures, rows and words still have the hash they were reported with. */
    public record Sent(String by, Instant at, Instant dueAt, String hash, boolean intact) {

        public boolean isLate() {
            return at.isAfter(dueAt);
        }
    }

    public MonthlyReturn {
        confirmations = List.copyOf(confirmations);
    }

    /** Whether it is being worked on: analysed and confirmed. */
    public boolean isOpen(Instant now) {
        return sent == null && !now.isBefore(span.openFrom());
    }

    /** What some days are named for is written in these days; other words may be noted all month. */
    public boolean mayBeAnalysed(Instant now) {
        return id.kind().preparation().isPresent() ? isOpen(now) : sent == null;
    }

    public boolean mayBeReported(Instant now) {
        return sent == null && !now.isBefore(span.reportFrom());
    }

    /** It says what it has to and everybody it needs stands for it. */
    boolean isPrepared() {
        return !lacksAnalysis() && missing().isEmpty();
    }

    private boolean lacksAnalysis() {
        return id.kind().needsAnalysis() && analysis.text().isBlank();
    }

    /** The roles in which nobody has confirmed it yet. */
    public List<Role> missing() {
        return id.kind().confirmedBy().stream()
                .filter(role -> confirmations.stream().noneMatch(one -> one.role() == role))
                .toList();
    }

    /** The role somebody may confirm it in: one of theirs that is missing, if they have not confirmed it already. */
    public Optional<Role> confirmableBy(Actor actor) {
        var already = confirmations.stream()
                .anyMatch(one -> one.member().equals(actor.member().value()));
        return already ? Optional.empty() : missing().stream().filter(actor::is).findFirst();
    }

    /** Why nobody can confirm it now, if so. */
    Optional<Refusal> unconfirmable(Instant now) {
        var clause = id.kind().clause();
        if (sent != null) {
            return Optional.of(Refusal.by(clause, "report.refusal.sent"));
        }
        if (!isOpen(now)) {
            return Optional.of(Refusal.by(clause, "report.refusal.unopened"));
        }
        return lacksAnalysis() ? Optional.of(Refusal.by(clause, "report.refusal.analysis")) : Optional.empty();
    }

    /** Why it cannot be reported now, if it cannot. */
    Optional<Refusal> obstacle(Instant now) {
        var clause = id.kind().clause();
        if (sent != null) {
            return Optional.of(Refusal.by(clause, "report.refusal.sent"));
        }
        if (!mayBeReported(now)) {
            return Optional.of(Refusal.by(clause, "report.refusal.early"));
        }
        if (lacksAnalysis()) {
            return Optional.of(Refusal.by(clause, "report.refusal.analysis"));
        }
        return missing().isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.by(
                        clause,
                        "report.refusal.confirmation",
                        new Refusal.Word("role." + missing().getFirst().name())));
    }
}
