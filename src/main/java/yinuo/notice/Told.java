package yinuo.notice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import yinuo.promise.Promise;
import yinuo.promise.PromisesFired.Fired;
import yinuo.staff.Member;
import yinuo.staff.Role;

/** Finds the people behind roles. Where nobody at work holds one, the next above is told: no step goes unheard. */
record Told(List<Member> everybody) {

    /** Who stands above whom; everybody not named stands below the first. */
    private static final List<Role> UPWARDS = List.of(
            Role.TEAM_LEADER,
            Role.SUPERVISOR,
            Role.DIRECTOR,
            Role.COMPLAINT_CENTRE,
            Role.DEPUTY_GENERAL_MANAGER,
            Role.GENERAL_MANAGER);

    static Told of(List<Member> active) {
        return new Told(active);
    }

    Set<Member.Id> step(Fired fired) {
        var told = new LinkedHashSet<Member.Id>();
        if (fired.rung().owner()) {
            told.addAll(owner(fired.promise()));
        }
        fired.rung().roles().forEach(role -> told.addAll(role(role)));
        return told;
    }

    /** The person who took it on, if still at work, else everybody of its role. */
    Set<Member.Id> owner(Promise promise) {
        var person = promise.owner().person();
        return person != null
                        && everybody.stream().anyMatch(member -> member.id().equals(person))
                ? Set.of(person)
                : role(promise.owner().role());
    }

    Set<Member.Id> role(Role role) {
        var held = holders(role);
        for (var above = UPWARDS.indexOf(role) + 1; held.isEmpty() && above < UPWARDS.size(); above++) {
            held = holders(UPWARDS.get(above));
        }
        return held;
    }

    private Set<Member.Id> holders(Role role) {
        return everybody.stream()
                .filter(member -> member.is(role))
                .map(Member::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
