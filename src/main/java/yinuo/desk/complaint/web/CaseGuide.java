package yinuo.desk.complaint.web;

import static yinuo.desk.complaint.ComplaintDeed.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yinuo.desk.complaint.Classification;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.Complaint.Stage;
import yinuo.desk.complaint.ComplaintDeed;
import yinuo.desk.complaint.Step;
import yinuo.staff.Actor;

/** What leads somebody through a case: the deeds in the order they are wanted, and what is missing until it is settled. */
public final class CaseGuide {

    private static final int LAST = 90;

    private CaseGuide() {}

    /** The deed that is due first, the rest in the order of the life of a complaint. */
    static List<ComplaintDeed> deeds(Complaint complaint, Actor actor) {
        return complaint.next().stream()
                .filter(deed -> actor.may(deed.deed()))
                .sorted(Comparator.comparingInt(deed -> rank(complaint, deed)))
                .toList();
    }

    private static int rank(Complaint complaint, ComplaintDeed deed) {
        return switch (deed) {
            case DECISION -> 0;
            case REPLY -> complaint.has(Step.Kind.HANDLING) ? 1 : 5;
            case CONTACT -> complaint.has(Step.Kind.CONTACT) ? 10 : 2;
            case REFERRAL ->
                complaint.classification() instanceof Classification.Assistance && !complaint.has(Step.Kind.REFERRAL)
                        ? 1
                        : 12;
            case HANDLING -> complaint.has(Step.Kind.HANDLING) ? 11 : 3;
            case INVESTIGATION ->
                complaint.has(Step.Kind.INVESTIGATION) ? 13 : complaint.stage() == Stage.RECEIVED ? 6 : 2;
            case MANAGER_REPORT -> 3;
            case REASSIGNMENT -> 82;
            case CLASSIFICATION, PROGRESS, CALLBACK, COMPANY_REPORT -> 4;
            case RELEASE -> 70;
            case PASSING_UP -> 80;
            case RECLASSIFICATION -> 85;
            case NOTE -> LAST;
        };
    }

    /** The deed somebody came for, by the promise it keeps or by its own name, if it is allowed. */
    static Optional<ComplaintDeed> asked(List<ComplaintDeed> allowed, @Nullable String act, @Nullable String deed) {
        var wanted = act == null ? Optional.<ComplaintDeed>empty() : keeping(act);
        return allowed.stream()
                .filter(one ->
                        wanted.filter(one::equals).isPresent() || one.path().equals(deed))
                .findFirst()
                .or(() -> act == null ? Optional.empty() : allowed.stream().findFirst());
    }

    /** Something that must have happened before the case is settled, the clause that wants it, and whether it has. */
    public record Lack(String key, String clause, boolean done) {}

    static List<Lack> lacks(Complaint complaint) {
        var stage = complaint.stage();
        var classified = complaint.classified() != null;
        var lacks = new ArrayList<Lack>();
        if (stage == Stage.PAST || stage == Stage.RELEASED) {
            return lacks;
        }
        if (!complaint.has(Step.Kind.ON_THE_SPOT)) {
            lacks.add(new Lack("class", "D12-2.3", classified));
            if (complaint.charge().isPark()) {
                lacks.add(new Lack("investigation", "D04-1.3", complaint.has(Step.Kind.INVESTIGATION)));
            }
            switch (complaint.classification()) {
                case Classification.Valid _ -> {
                    lacks.add(new Lack("contact", "D12-3.1", complaint.has(Step.Kind.CONTACT)));
                    lacks.add(new Lack("handling", "D12-3.7", complaint.has(Step.Kind.HANDLING)));
                }
                case Classification.Assistance _ ->
                    lacks.add(new Lack("referral", "D12-3.2", complaint.has(Step.Kind.REFERRAL)));
                case null, default -> {}
            }
        }
        lacks.add(new Lack("reply", "D12-6.3", complaint.has(Step.Kind.REPLY)));
        if (complaint.charge().isPark()) {
            lacks.add(new Lack("managerReport", "D04-1.5.b", complaint.has(Step.Kind.MANAGER_REPORT)));
        }
        lacks.add(new Lack("callback", "D03-1.1", stage == Stage.CLOSED || stage == Stage.DISSATISFIED));
        return lacks;
    }
}
