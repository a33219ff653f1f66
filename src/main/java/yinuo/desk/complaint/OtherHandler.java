package yinuo.desk.complaint;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yinuo.rulebook.Clause;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** Who takes a complaint over after the resident was not content with how it was handled before. */
@Component
class OtherHandler {

    private final Members members;

    OtherHandler(Members members) {
        this.members = members;
    }

    /** A supervisor or, if there is no other, a director who had no hand in it; nobody when there is none. */
    @Clause("D12-10")
    Member.@Nullable Id of(Complaint old) {
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
}
