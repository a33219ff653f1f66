package yinuo.desk.dispatch;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yinuo.office.Department;
import yinuo.office.Office;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** Who belongs to which department, and in which role its people owe what is sent to them. */
@Component
public class SlipPeople {

    private final Members members;

    SlipPeople(Members members) {
        this.members = members;
    }

    public Optional<Department.Id> departmentOf(Actor actor) {
        return members.byId(actor.member()).map(Member::department).filter(Objects::nonNull);
    }

    public boolean works(Actor actor, Department.Id department) {
        return departmentOf(actor).filter(department::equals).isPresent();
    }

    /** Whether one may look at the slips of every department, or only of one's own. */
    public boolean sees(Actor actor, Department.Id department) {
        return actor.may(Deed.SEE_EVERY_SLIP) || works(actor, department);
    }

    List<Member> of(Department.Id department) {
        return members.of(department);
    }

    /** The role most people of the department have; a department without people is owed for by the supervisor. */
    public Role roleOf(Department.Id department) {
        Map<Role, Long> roles = members.of(department).stream()
                .flatMap(member -> member.roles().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return roles.entrySet().stream()
                .max(Map.Entry.<Role, Long>comparingByValue()
                        .thenComparing(entry -> -entry.getKey().ordinal()))
                .map(Map.Entry::getKey)
                .orElse(Role.SUPERVISOR);
    }

    Optional<Member> steward(Office.Id office, String zone) {
        return members.stewardOf(office, zone);
    }

    public String heads(Department.Id department) {
        return members.of(department).stream()
                .filter(Member::head)
                .map(Member::name)
                .collect(Collectors.joining(", "));
    }
}
