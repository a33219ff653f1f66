package yinuo.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.Complaint.Stage;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.SlipDeed;
import yinuo.desk.outreach.Campaigns;
import yinuo.office.Ids;
import yinuo.office.Office;
import yinuo.page.Waiting;
import yinuo.promise.Promise;
import yinuo.promise.PromiseDeeds;
import yinuo.promise.PromisesFired;
import yinuo.promise.Subject;
import yinuo.refusal.BadInput;
import yinuo.report.digest.Digest;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** Who hears of what. Written in the transaction of what happened, so that nothing is told that did not. */
@Service
@Transactional
public class Notices implements Waiting {

    private static final LocalTime NIGHT = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final int LAST = 60;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]{1,190}");

    private final NoticeRows rows;
    private final Outbox outbox;
    private final MailServer server;
    private final Members members;
    private final MessageSource texts;
    private final Clock clock;

    Notices(NoticeRows rows, Outbox outbox, MailServer server, Members members, MessageSource texts, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.server = server;
        this.members = members;
        this.texts = texts;
        this.clock = clock;
    }

    /** What the desk cannot settle goes to the supervisor at once. */
    @Clause("D12-2.2")
    @EventListener
    void received(Complaint.Received received) {
        var complaint = received.complaint();
        if (complaint.stage() == Stage.RECEIVED) {
            var to = Told.of(everybody(complaint.id().office())).role(Role.SUPERVISOR);
            add(to.stream()
                    .map(member -> notice(member, "handed", "", complaint.subject(), null))
                    .toList());
        }
    }

    /** The department that has to do the work, and the steward of the zone. */
    @Clause("D01-3.1")
    @EventListener
    void sent(Slip.Sent sent) {
        var slip = sent.slip();
        var told = new ArrayList<Notice>();
        for (var member : members.all(slip.id().office())) {
            var works = slip.to().department().equals(member.department());
            if (member.active()
                    && (works || member.id().value().equals(slip.to().steward()))) {
                told.add(notice(
                        member.id(), "slip", "", slip.subject(), slip.limits().acknowledgeBy()));
            }
        }
        rows.add(told);
    }

    /** What cannot be done today the head of customer service knows, though the desk explains it. */
    @Clause("D09-flow-no")
    @EventListener
    void moved(Slip.Moved moved) {
        if (moved.deed() == SlipDeed.NOT_TODAY) {
            var due = new Due(moved.slip().id().office(), null);
            tell(Set.of(Role.SUPERVISOR), "notToday", moved.slip().subject(), due);
        }
    }

    /** Whoever ordered calls hears that they were made. */
    @Clause("D01-4.9")
    @EventListener
    void reported(Campaigns.Reported reported) {
        var campaign = reported.campaign();
        add(List.of(notice(campaign.order().by(), "reported", "", campaign.subject(), null)));
    }

    /** A step of the ladder: the owner and whoever that step names, or stands above them where nobody does. */
    @EventListener
    void fired(PromisesFired event) {
        var everybody = Told.of(everybody(event.office()));
        var told = new ArrayList<Notice>();
        for (var fired : event.fired()) {
            everybody
                    .step(fired)
                    .forEach(member -> told.add(notice(
                            member,
                            fired.rung().kind(),
                            fired.promise().made().rule(),
                            fired.promise().subject(),
                            fired.promise().made().dueAt())));
        }
        add(told);
    }

    /** Everybody of these roles, or the director when there is nobody. */
    void tell(Set<Role> roles, String kind, Subject subject, Due due) {
        var everybody = Told.of(everybody(due.office()));
        var to = new LinkedHashSet<Member.Id>();
        roles.forEach(role -> to.addAll(everybody.role(role)));
        if (to.isEmpty()) {
            to.addAll(everybody.role(Role.DIRECTOR));
        }
        add(to.stream()
                .map(member -> notice(member, kind, "", subject, due.at()))
                .toList());
    }

    /** These people, whenever they are at work. */
    void tell(Set<Member.Id> to, String kind, Subject subject) {
        tell(to, kind, subject, null);
    }

    /** These people, in time for what is due. */
    void tell(Set<Member.Id> to, String kind, Subject subject, @Nullable Instant due) {
        add(to.stream().map(member -> notice(member, kind, "", subject, due)).toList());
    }

    /** Until when it matters, which may not let people sleep. */
    record Due(Office.Id office, @Nullable Instant at) {}

    /** Somebody wants it done: whoever owes it hears so, by night too only if it cannot wait. */
    @EventListener
    void urged(PromiseDeeds.Urged urged) {
        var promise = urged.promise();
        var told = Told.of(everybody(promise.id().office())).owner(promise);
        tell(told, "urged", promise);
    }

    /** Whoever was given something by somebody else. */
    @EventListener
    void owned(PromiseDeeds.Owned owned) {
        if (!owned.person().equals(owned.by())) {
            tell(Set.of(owned.person()), "assigned", owned.promise());
        }
    }

    /** The morning's digest, for those who lead. */
    @Clause("D12-resp-director")
    @EventListener
    void digest(Digest.Ready ready) {
        var everybody = Told.of(everybody(ready.office()));
        var to = new LinkedHashSet<>(everybody.role(Role.DIRECTOR));
        to.addAll(everybody.role(Role.SUPERVISOR));
        var words = texts.getMessage(
                "digest.notice",
                new Object[] {ready.day().toString(), ready.breaches(), ready.unlogged()},
                Locale.SIMPLIFIED_CHINESE);
        var about = new Subject("digest", new java.util.UUID(0, 0), "", "", words, "digest/" + ready.day());
        add(to.stream().map(member -> notice(member, "digest", "", about, null)).toList());
    }

    private void tell(Set<Member.Id> to, String kind, Promise promise) {
        var made = promise.made();
        add(to.stream()
                .map(member -> notice(member, kind, made.rule(), promise.subject(), made.dueAt()))
                .toList());
    }

    /** What somebody was told is in the bell and, where there is a mail server, in the post. */
    private void add(List<Notice> notices) {
        rows.add(notices);
        outbox.add(notices);
    }

    private List<Member> everybody(Office.Id office) {
        return members.active(office);
    }

    private Notice notice(Member.Id to, String kind, String rule, Subject subject, @Nullable Instant due) {
        var now = clock.instant();
        var title = (subject.home() + " " + subject.title()).strip();
        return new Notice(to, Ids.next(now), now, shownFrom(now, due), kind, rule, title, subject.path(), due, false);
    }

    /** At night people sleep, unless the thing falls due before the morning. */
    Instant shownFrom(Instant now, @Nullable Instant due) {
        var time = now.atZone(clock.getZone());
        if (!time.toLocalTime().isBefore(MORNING) && time.toLocalTime().isBefore(NIGHT)) {
            return now;
        }
        var day = time.toLocalTime().isBefore(MORNING)
                ? time.toLocalDate()
                : time.toLocalDate().plusDays(1);
        var morning = day.atTime(MORNING).atZone(clock.getZone()).toInstant();
        return due == null || due.isAfter(morning) ? morning : now;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Count> of(Actor actor) {
        return Map.of(BELL, new Count(unread(actor), false));
    }

    @Transactional(readOnly = true)
    public int unread(Actor actor) {
        return rows.unread(actor.member(), clock.instant());
    }

    @Transactional(readOnly = true)
    public List<Notice> last(Actor actor) {
        return rows.last(actor.member(), clock.instant(), LAST);
    }

    public void read(Actor actor) {
        rows.read(actor.member(), clock.instant());
    }

    /** Marks what everybody was told about a thing as read, for it was dealt with. */
    public void handled(Office.Id office, String path) {
        rows.handled(office, path, clock.instant());
    }

    /** Where notices go by e-mail, if anywhere; nothing at all when there is no mail server. */
    @Transactional(readOnly = true)
    public Optional<Wanted> address(Actor actor) {
        return server.isNamed()
                ? Optional.of(outbox.address(actor.member()).orElse(new Wanted("", false)))
                : Optional.empty();
    }

    /** An empty address ends it. Letters come in Chinese, or in English. */
    public void address(Actor actor, String address, boolean english) {
        var typed = address.strip();
        if (typed.isEmpty()) {
            outbox.forget(actor.member());
        } else if (!ADDRESS.matcher(typed).matches()) {
            throw BadInput.in("address", "notice.bad.address");
        } else {
            outbox.address(actor.member(), new Wanted(typed, english));
        }
    }
}
