package yinuo.desk.complaint;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yinuo.refusal.BadInput;
import yinuo.refusal.Words;

/** Whose matter a complaint is, as the supervisor judges it, with the reason and what that class must name. */
public sealed interface Classification {

    String reason();

    /** We failed in our duty. */
    record Valid(String reason, Field field, Fault fault) implements Classification {}

    /** Others must solve it; we help. */
    record Assistance(String reason, Cause cause) implements Classification {}

    /** Neither; the resident is owed an explanation. */
    record Invalid(String reason) implements Classification {}

    enum Kind {
        VALID,
        ASSISTANCE,
        INVALID
    }

    enum Field {
        SERVICE,
        CHARGING,
        FUNDS,
        MAINTENANCE,
        OTHER
    }

    enum Fault {
        NEGLECT,
        DISCIPLINE,
        LAW
    }

    enum Cause {
        DEVELOPER,
        ENVIRONMENT,
        PUBLIC_FACILITY
    }

    default Kind kind() {
        return switch (this) {
            case Valid _ -> Kind.VALID;
            case Assistance _ -> Kind.ASSISTANCE;
            case Invalid _ -> Kind.INVALID;
        };
    }

    /** From what a form or a program sent; whatever the class demands and is not there is named. */
    public static Classification of(
            @Nullable Kind kind,
            @Nullable String reason,
            @Nullable Field field,
            @Nullable Fault fault,
            @Nullable Cause cause) {
        new BadInput.Check()
                .that(kind != null, "class", "complaint.bad.class")
                .that(reason != null && !reason.isBlank(), "reason", "complaint.bad.reason")
                .that(kind != Kind.VALID || field != null, "field", "complaint.bad.field")
                .that(kind != Kind.VALID || fault != null, "fault", "complaint.bad.fault")
                .that(kind != Kind.ASSISTANCE || cause != null, "cause", "complaint.bad.cause")
                .done();
        var why = Words.clean(java.util.Objects.requireNonNull(reason));
        return switch (java.util.Objects.requireNonNull(kind)) {
            case VALID ->
                new Valid(why, java.util.Objects.requireNonNull(field), java.util.Objects.requireNonNull(fault));
            case ASSISTANCE -> new Assistance(why, java.util.Objects.requireNonNull(cause));
            case INVALID -> new Invalid(why);
        };
    }

    /** What the journal keeps of it. */
    default Map<String, ?> facts() {
        var facts = new TreeMap<String, Object>(Map.of("class", kind(), "reason", reason()));
        switch (this) {
            case Classification.Valid(var _, var field, var fault) -> {
                facts.put("field", field);
                facts.put("fault", fault);
            }
            case Classification.Assistance(var _, var cause) -> facts.put("cause", cause);
            case Classification.Invalid _ -> {}
        }
        return facts;
    }
}
