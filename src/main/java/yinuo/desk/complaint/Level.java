package yinuo.desk.complaint;

import java.util.List;
import yinuo.staff.Actor;
import yinuo.staff.Role;

/** Who stands above whom when a complaint is passed up. Only the director may turn to the company. */
public final class Level {

    public static final List<Role> LADDER = List.of(
            Role.SUPERVISOR, Role.DIRECTOR, Role.COMPLAINT_CENTRE, Role.DEPUTY_GENERAL_MANAGER, Role.GENERAL_MANAGER);

    private Level() {}

    static boolean isAbove(Role to, Actor actor) {
        var target = LADDER.indexOf(to);
        var own = actor.roles().stream().mapToInt(LADDER::indexOf).max().orElse(-1);
        var company = target >= LADDER.indexOf(Role.COMPLAINT_CENTRE);
        return target > own && (!company || own >= LADDER.indexOf(Role.DIRECTOR));
    }

    /** Whether somebody stands at a level or above. */
    static boolean reaches(Actor actor, Role level) {
        return actor.roles().stream().anyMatch(role -> LADDER.indexOf(role) >= LADDER.indexOf(level));
    }

    public static List<Role> above(Actor actor) {
        return LADDER.stream().filter(role -> isAbove(role, actor)).toList();
    }
}
