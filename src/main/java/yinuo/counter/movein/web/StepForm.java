package yinuo.counter.movein.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.counter.flow.FlowStep;
import yinuo.counter.movein.Carried;
import yinuo.counter.movein.Carried.NewComer;
import yinuo.counter.movein.MoveInFlow;
import yinuo.journal.Signature;
import yinuo.refusal.BadInput;
import yinuo.register.Occupant.Relation;
import yinuo.text.Document;

/** Any step as a form or a program sends it; the kind says which fields count. */
record StepForm(
        @Nullable String kind,
        @Nullable Integer version,
        @Nullable Document document,
        @Nullable String number,
        @Nullable String words,
        @Nullable String receipt,
        @Nullable String defects,
        @Nullable UUID department,
        @Nullable Boolean takenOver,
        @Nullable BigDecimal water,
        @Nullable BigDecimal electricity,
        @Nullable BigDecimal gas,
        @Nullable List<String> name,
        @Nullable List<String> phone,
        @Nullable List<Relation> relation,
        @Nullable String emergency) {

    Carried read(@Nullable Signature signature) {
        if (FlowStep.OWN.equals(kind)) {
            return new Carried.Own(words);
        }
        return switch (known()) {
            case IDENTITY -> new Carried.Identity(document, number);
            case DOCUMENTS -> new Carried.Papers(words);
            case FEES -> new Carried.Fees(receipt);
            case INSPECTION -> new Carried.Inspection(defects, department, Boolean.TRUE.equals(takenOver), signature);
            case METERS -> new Carried.Reading(water, electricity, gas);
            case KEYS -> new Carried.Keys(words, signature);
            case FILE -> new Carried.File(people(), emergency);
            case RULES -> new Carried.Rules(signature);
        };
    }

    private MoveInFlow.Kind known() {
        try {
            return MoveInFlow.Kind.valueOf(kind == null ? "" : kind);
        } catch (IllegalArgumentException unknown) {
            throw BadInput.in("kind", "movein.bad.kind");
        }
    }

    private List<NewComer> people() {
        var people = new ArrayList<NewComer>();
        for (var n = 0; name != null && n < name.size(); n++) {
            people.add(new NewComer(
                    name.get(n),
                    phone == null || n >= phone.size() ? null : phone.get(n),
                    relation == null || n >= relation.size() ? null : relation.get(n)));
        }
        return people;
    }
}
