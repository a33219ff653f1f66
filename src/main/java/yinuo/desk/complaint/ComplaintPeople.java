package yinuo.desk.complaint;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/**
 * Who handles a complaint, from its receipt on and after the resident was not content with how it was handled; and whom of us
 * a complaint about attitude is about: a colleague, or nobody that anybody could name.
 */
@Component
public class ComplaintPeople {

    /** What is chosen when the resident could not say who it was. */
    public static final String UNKNOWN = "unknown";

    private final Members members;

    ComplaintPeople(Members members) {
        this.members = members;
    }

    /** In an industrial park the steward who takes it in, else the one on duty; elsewhere nobody in person. */
    @Clause("D04-1.1")
    Complaint.Charge charge(Actor actor, Supplier<String> zone) {
        var office = actor.office();
        var charge = Complaint.Charge.of(office.profile());
        if (!office.isPark()) {
            return charge;
        }
        return actor.is(Role.STEWARD)
                ? charge.to(actor.member().value(), actor.name())
                : members.stewardOnDuty(office.id(), zone.get())
                        .map(steward -> charge.to(steward.id().value(), steward.name()))
                        .orElse(charge);
    }

    /** The manager, to whom goes what cannot be solved. */
    Optional<Member> manager(Office.Id office) {
        return members.withRole(office, Role.DIRECTOR).stream().findFirst();
    }

    /** Those who may handle a complaint. */
    List<Member> able(Office.Id office) {
        return members.active(office).stream()
                .filter(member -> member.acts().stream().anyMatch(Deed.HANDLE_COMPLAINT::isFor))
                .toList();
    }

    /** A supervisor or, if there is no other, a director who had no hand in it; nobody when there is none. */
    @Clause("D12-10")
    Member.@Nullable Id other(Complaint old) {
        var classified = old.classified();
        return Stream.of(Role.SUPERVISOR, Role.DIRECTOR)
                .flatMap(role -> members.withRole(old.id().office(), role).stream())
                .filter(member -> classified == null || !member.name().equals(classified.by()))
                .filter(member -> old.steps().stream()
                        .noneMatch(step -> member.id().value().equals(step.by())))
                .map(Member::id)
                .findFirst()
                .orElse(null);
    }

    /** Who can be named by a complaint about attitude. */
    public List<Member> colleagues(Actor actor) {
        return members.active(actor.office().id());
    }

    /** Whether a choice is one: nobody was asked, nobody could be named, or a colleague in a complaint about attitude. */
    boolean isKnown(Actor actor, Category category, @Nullable String chosen) {
        return chosen == null
                || chosen.equals(UNKNOWN)
                || category == Category.ATTITUDE && named(actor, chosen) != null;
    }

    Complaint.@Nullable Colleague named(Actor actor, @Nullable String chosen) {
        return colleagues(actor).stream()
                .filter(member -> member.id().value().toString().equals(chosen))
                .findFirst()
                .map(member -> new Complaint.Colleague(member.id().value(), member.name()))
                .orElse(null);
    }

    /** The complaint with whoever is named when it is judged; who was named before stays unless somebody is chosen. */
    @Clause("D01-4.1.3.1.7")
    Complaint naming(Actor actor, Complaint complaint, @Nullable String chosen) {
        if (!isKnown(actor, complaint.filing().category(), chosen)) {
            throw BadInput.in("concerned", "complaint.bad.concerned");
        }
        return chosen == null ? complaint : complaint.concerning(named(actor, chosen));
    }
}
