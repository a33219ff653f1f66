package yinuo.desk.reception.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.channel.Channel;
import yinuo.desk.collective.Collectives;
import yinuo.desk.complaint.Category;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.desk.phrases.Phrases;
import yinuo.desk.reception.Coming;
import yinuo.desk.reception.IntakeForm;
import yinuo.desk.reception.Receptions;
import yinuo.page.Page;
import yinuo.refusal.BadInput;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.text.Beginning;

/** Looks ahead while the desk still types; nothing of it is kept. */
@Component
@Transactional(readOnly = true)
class Foresight {

    private static final int SIMILAR = 5;
    private static final String GREETING = "P-50";
    private static final int ECHO = 40;
    private static final Duration LATELY = Duration.ofDays(14);

    private final Receptions receptions;
    private final HomeChoices homes;
    private final ComplaintQuestions questions;
    private final Collectives collectives;
    private final Members members;
    private final Phrases phrases;
    private final Clock clock;

    Foresight(
            Receptions receptions,
            HomeChoices homes,
            ComplaintQuestions questions,
            Collectives collectives,
            Members members,
            Phrases phrases,
            Clock clock) {
        this.receptions = receptions;
        this.homes = homes;
        this.questions = questions;
        this.collectives = collectives;
        this.members = members;
        this.phrases = phrases;
        this.clock = clock;
    }

    @Clause("D07-4.7.2")
    Foreseen of(Actor actor, Page page, IntakeForm form) {
        var kind = receptions.kind(form.matter());
        var received = received(form);
        var promises = promises(actor, form);
        var home = homes.of(actor, form.text("home"), form.text("person"));
        return new Foreseen(
                promises.stream().map(one -> owned(actor, one)).toList(),
                home,
                near(actor, form, home.map(one -> one.home().id().value()).orElse(null)),
                kind.code().equals("COMPLAINT") ? collective(actor, form, home.orElse(null)) : null,
                script(page, form, isRinging(form) ? GREETING : kind.phrase(form), promises),
                kind.verb(form),
                form.text("received").isEmpty() ? null : received);
    }

    /** The call has been answered and nobody has said anything yet. */
    private static boolean isRinging(IntakeForm form) {
        return form.channel() == Channel.PHONE
                && form.text("home").isEmpty()
                && form.text("person").isEmpty()
                && form.text("words").isEmpty();
    }

    private @Nullable Instant received(IntakeForm form) {
        try {
            return form.received(clock);
        } catch (BadInput unreadable) {
            return null;
        }
    }

    /** While a time is half typed there is nothing to promise yet. */
    private List<Coming> promises(Actor actor, IntakeForm form) {
        try {
            return receptions.kind(form.matter()).promises(actor, form, clock.instant());
        } catch (BadInput unreadable) {
            return List.of();
        }
    }

    private Foreseen.Owned owned(Actor actor, Coming promise) {
        if (promise.person() != null) {
            return new Foreseen.Owned(
                    promise, members.byId(promise.person()).map(Member::name).orElse(""));
        }
        if (actor.is(promise.owner())) {
            return new Foreseen.Owned(promise, actor.name());
        }
        var holders = members.withRole(actor.office().id(), promise.owner()).stream()
                .filter(Member::active)
                .toList();
        return new Foreseen.Owned(
                promise, holders.size() == 1 ? holders.getFirst().name() : "");
    }

    private Foreseen.Near near(Actor actor, IntakeForm form, @Nullable UUID home) {
        if (!actor.may(Deed.SEE_MATTERS)) {
            return Foreseen.Near.NOTHING;
        }
        var ofHome = home == null
                ? List.<Complaint>of()
                : questions
                        .list(actor, new ComplaintQuestions.Asked(null, true, null, null, null, home, null, SIMILAR))
                        .complaints();
        var category = form.choice(Category.class, "category");
        var similar = form.text("words").isEmpty()
                ? List.<Complaint>of()
                : questions.similar(
                        actor.office().id(),
                        form.text("words"),
                        category == null ? Category.OTHER : category,
                        clock.instant().minus(LATELY),
                        SIMILAR);
        return new Foreseen.Near(ofHome, similar);
    }

    /** Whether this home would be the one that makes the complaint collective. */
    private Collectives.@Nullable Foreseen collective(Actor actor, IntakeForm form, @Nullable HomeChoice home) {
        var category = form.choice(Category.class, "category");
        if (category == null || home == null || form.text("words").isEmpty()) {
            return null;
        }
        var now = clock.instant();
        var filing = new Complaint.Filing(
                "",
                Channel.PHONE,
                now,
                now,
                "",
                home.home().id().value(),
                home.home().label(),
                "",
                "",
                category,
                form.text("words"),
                null,
                null);
        var notYet = new Complaint(
                new Complaint.Id(actor.office().id(), UUID.randomUUID()),
                0,
                filing,
                Complaint.Stage.RECEIVED,
                null,
                List.of(),
                Complaint.Links.NONE,
                Complaint.Charge.of(actor.office().profile()));
        return collectives.foresee(notYet);
    }

    private Foreseen.Script script(Page page, IntakeForm form, String code, List<Coming> promises) {
        var phrase = phrases.of(page.at().id(), page.chinese() ? "zh" : "en", code);
        var variant = form.text("variant").matches("\\d{1,4}") ? Integer.parseInt(form.text("variant")) : 0;
        var slots = Map.of(
                "address", address(page, form.text("person")),
                "matter", echo(page, form.text("words")),
                "time", time(page, promises),
                "name", page.me().name(),
                "department", page.t("reception.department", page.at().name()));
        return new Foreseen.Script(code, phrase.say(variant, slots), phrase.avoid(), variant);
    }

    private static String address(Page page, String person) {
        if (person.isEmpty()) {
            return page.t("reception.address.unknown");
        }
        var plain = page.chinese()
                && person.matches("\\p{IsHan}{2,4}")
                && !person.matches(page.t("reception.address.titled"));
        return plain ? page.t("reception.address", person.substring(0, 1)) : person;
    }

    private static String echo(Page page, String words) {
        if (words.isEmpty()) {
            return page.t("reception.echo.none");
        }
        var line = words.replaceAll("\\s+", " ").replaceAll("[\\p{P}\\s]+$", "");
        return Beginning.of(line, ECHO);
    }

    private static String time(Page page, List<Coming> promises) {
        return promises.stream()
                .map(Coming::due)
                .filter(java.util.Objects::nonNull)
                .max(java.util.Comparator.naturalOrder())
                .map(page::at)
                .orElseGet(() -> page.t("reception.time.agreed"));
    }
}
