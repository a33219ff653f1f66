package yinuo.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yinuo.office.Office;
import yinuo.staff.Member;
import yinuo.staff.Role;

/** Who is told when nobody holds the role that a step names. */
class ToldTest {

    private static final Office.Id OFFICE = new Office.Id(UUID.randomUUID());

    private static Member with(Role... roles) {
        return new Member(
                new Member.Id(OFFICE, UUID.randomUUID()),
                0,
                "x",
                "",
                Set.copyOf(Arrays.asList(roles)),
                null,
                null,
                null,
                true);
    }

    @Test
    void the_next_above_hears_what_nobody_else_can() {
        var director = with(Role.DIRECTOR);
        var company = with(Role.COMPLAINT_CENTRE);
        var told = Told.of(List.of(company, director));

        assertThat(told.role(Role.SUPERVISOR)).containsExactly(director.id());
        assertThat(told.role(Role.STEWARD)).containsExactly(director.id());
        assertThat(told.role(Role.COMPLAINT_CENTRE)).containsExactly(company.id());
        assertThat(Told.of(List.of(company)).role(Role.DIRECTOR)).containsExactly(company.id());
        assertThat(Told.of(List.of()).role(Role.DIRECTOR)).isEmpty();
    }

    @Test
    void whoever_holds_the_role_is_told_and_nobody_above() {
        var one = with(Role.SUPERVISOR);
        var other = with(Role.SUPERVISOR, Role.STEWARD);
        var told = Told.of(List.of(one, other, with(Role.DIRECTOR)));

        assertThat(told.role(Role.SUPERVISOR)).containsExactly(one.id(), other.id());
        assertThat(told.role(Role.STEWARD)).containsExactly(other.id());
    }
}
