package yinuo.team.conduct;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.office.Office;
import yinuo.promise.Subject;
import yinuo.staff.Member;

/** Points for or against somebody. Until a person has confirmed it, it is nothing but a proposal. */
public record ConductEntry(
        Id id,
        int version,
        String number,
        Person person,
        Found found,
        Proposal proposal,
        ConductStage stage,
        @Nullable Answer answer,
        @Nullable Decision decision) {

    public static final String SUBJECT = "conduct";

    public record Id(Office.Id office, UUID value) {}

    public record Person(UUID member, String name) {}

    /** What happened, on which day, how it is known, and the path of what it goes back to; photos by their hashes. */
    public record Found(String fault, LocalDate day, String words, Source source, String path, List<String> photos) {

        public Found {
            photos = List.copyOf(photos);
        }
    }

    /** Where it comes from. The text is {@code word.Source.<name>}. */
    public enum Source {
        BY_HAND,
        PATROL,
        HANDOVER,
        ROSTER,
        COMPLAINT
    }

    /** Nobody proposed what the times of a handover propose themselves. */
    public record Proposal(BigDecimal points, int wage, Instant at, String by) {}

    /** The text is {@code word.ConductStage.<name>}. */
    public enum ConductStage {
        PROPOSED,
        CONFIRMED,
        DROPPED,
        WITHDRAWN
    }

    /** What the person says to it, once. */
    public record Answer(Instant at, Reply reply, String words) {}

    /** Whether the person agrees. The text is {@code word.Reply.<name>}. */
    public enum Reply {
        AGREED,
        EXPLAINED,
        OBJECTED
    }

    public record Decision(Instant at, String by, BigDecimal points, String words) {}

    public boolean isOpen() {
        return stage == ConductStage.PROPOSED;
    }

    public boolean isConfirmed() {
        return stage == ConductStage.CONFIRMED;
    }

    public boolean isOf(Member.Id member) {
        return person.member().equals(member.value());
    }

    public boolean isContested() {
        return answer != null && answer.reply() == Reply.OBJECTED;
    }

    /** What it counts, or would. */
    public BigDecimal points() {
        return decision == null || stage == ConductStage.DROPPED ? proposal.points() : decision.points();
    }

    public YearMonth month() {
        return YearMonth.from(found.day());
    }

    /** Boards are seen by many: it names nobody and says nothing but its number. */
    public Subject subject() {
        return new Subject(SUBJECT, id.value(), number, "", number, "conduct/" + id.value());
    }
}
