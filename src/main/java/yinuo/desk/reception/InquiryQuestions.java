package yinuo.desk.reception;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.channel.Channel;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.text.Percent;

/** What people and programs ask about inquiries. */
@Service
@Transactional(readOnly = true)
public class InquiryQuestions {

    private static final int MOST = 100;

    private final InquiryRows rows;
    private final InquiryLists lists;
    private final ComplaintQuestions complaints;
    private final Rulebook rulebook;
    private final Clock clock;

    InquiryQuestions(
            InquiryRows rows, InquiryLists lists, ComplaintQuestions complaints, Rulebook rulebook, Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.complaints = complaints;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** A list as it is asked for; all but the limit may be left open. */
    public record Asked(
            Inquiry.@Nullable State state,
            @Nullable Channel channel,
            @Nullable String words,
            @Nullable String home,
            @Nullable String after,
            int limit) {}

    /** One page of a list and, when there may be more, the cursor of the next. */
    public record Found(List<Inquiry> inquiries, @Nullable String next) {}

    /** Matters that came in a month and those solved at the first contact, in per cent, beside what is asked for. */
    public record FirstContact(YearMonth month, int received, int solved, int target) {

        public String rate() {
            return Percent.of(solved, received);
        }

        public boolean isShort() {
            return received > 0 && !Percent.reaches(solved, received, target);
        }
    }

    public Inquiry get(Actor actor, Inquiry.Id id) {
        actor.must(Deed.SEE_MATTERS);
        return rows.get(id);
    }

    public Found list(Actor actor, Asked asked) {
        actor.must(Deed.SEE_MATTERS);
        var limit = Math.clamp(asked.limit(), 1, MOST);
        var wanted = new InquiryLists.Wanted(
                asked.state(), asked.channel(), asked.words(), asked.home(), cursor(asked.after()), limit);
        var found = lists.list(actor.office().id(), wanted, clock.instant());
        return new Found(found, found.size() < limit ? null : cursor(found.getLast()));
    }

    /** Inquiries and complaints together; whoever had to come again on the same matter was not served at the first contact. */
    @Clause("D00-2.3")
    public FirstContact firstContact(Actor actor, YearMonth month) {
        actor.must(Deed.SEE_MATTERS);
        var office = actor.office().id();
        var from = start(month);
        var until = start(month.plusMonths(1));
        var asked = lists.atOnce(office, from, until);
        var complained = complaints.atOnce(office, from, until);
        return new FirstContact(
                month,
                asked.received() + complained.received(),
                asked.settled() + complained.settled(),
                rulebook.rate(office, "D00-2.3", "firstContact", month.atDay(1)).intValue());
    }

    /** Half of the answers took no longer, and the slowest took so long. */
    @Clause("D00-3.1")
    public InquiryLists.Waits waits(Office.Id office, YearMonth month) {
        return lists.waits(office, start(month), start(month.plusMonths(1)));
    }

    /** Calls whose rings were noted, in a half-open period. */
    public List<ComplaintQuestions.Call> calls(Office.Id office, Instant from, Instant until) {
        return lists.calls(office, from, until);
    }

    /** Calls whose rings were noted, and those answered by the given ring. */
    public ComplaintQuestions.AtOnce rings(Office.Id office, YearMonth month, int most) {
        return lists.rings(office, start(month), start(month.plusMonths(1)), most);
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private static InquiryLists.@Nullable After cursor(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var parts = text.split("_", 2);
            return new InquiryLists.After(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException broken) {
            throw BadInput.in("after", "complaint.bad.cursor");
        }
    }

    private static String cursor(Inquiry last) {
        return last.asked().at() + "_" + last.id().value();
    }
}
