package yinuo.duty.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.staff.Member;

/** Somebody asks to be excused from a shift; until it is approved the shift stays theirs. */
public record Leave(
        Id id,
        int version,
        String number,
        Shift shift,
        String reason,
        Instant askedAt,
        LeaveStage stage,
        @Nullable Decision decision) {

    public record Id(Office.Id office, UUID value) {}

    /** Whose shift of which day it is, and its times as people write them. */
    public record Shift(LocalDate day, String code, String span, UUID member, String name) {}

    /** Who takes the shift, unless it was refused. */
    public record Decision(
            Instant at, String by, String words, @Nullable UUID substitute, String substituteName) {}

    public static final String SUBJECT = "leave";

    public boolean isOpen() {
        return stage == LeaveStage.ASKED;
    }

    public boolean isOf(Member.Id member) {
        return shift.member().equals(member.value());
    }

    public Subject subject() {
        return new Subject(SUBJECT, id.value(), number, "", shift.name() + " " + shift.day(), "roster/leaves");
    }
}
