package yinuo.desk.standards.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yinuo.desk.channel.Channel;
import yinuo.desk.channel.Channels;
import yinuo.desk.standards.AnsweredCalls;
import yinuo.desk.standards.AspectKind;
import yinuo.desk.standards.Aspects;
import yinuo.desk.standards.Improvement;
import yinuo.desk.standards.Improvement.ImprovementStage;
import yinuo.desk.standards.Improvement.Plan;
import yinuo.desk.standards.Improvement.Result;
import yinuo.desk.standards.Improvements;
import yinuo.desk.standards.Standard;
import yinuo.desk.standards.Standards;
import yinuo.desk.standards.Waiting;
import yinuo.page.IfMatch;
import yinuo.staff.Actor;

/** The service standards for programs: how they stand, and what is done about a quarter that fell short. */
@RestController
@RequestMapping("/api/{office}")
class StandardsApi {

    private final Standards standards;
    private final Aspects aspects;
    private final AnsweredCalls calls;
    private final Waiting waiting;
    private final Improvements improvements;
    private final Clock clock;

    StandardsApi(
            Standards standards,
            Aspects aspects,
            AnsweredCalls calls,
            Waiting waiting,
            Improvements improvements,
            Clock clock) {
        this.standards = standards;
        this.aspects = aspects;
        this.calls = calls;
        this.waiting = waiting;
        this.improvements = improvements;
        this.clock = clock;
    }

    record ImprovementJson(
            UUID id,
            String number,
            int version,
            String quarter,
            Standard satisfaction,
            ImprovementStage stage,
            @Nullable Plan plan,
            @Nullable Result result) {

        static ImprovementJson of(Improvement one) {
            return new ImprovementJson(
                    one.id().value(),
                    one.number(),
                    one.version(),
                    one.quarter().label(),
                    one.quarter().standard(),
                    one.stage(),
                    one.plan(),
                    one.result());
        }
    }

    record AspectJson(AspectKind aspect, List<String> clauses, int count, int of, boolean amiss) {}

    record ChannelJson(Channel channel, boolean open, String clause, String number, String limit) {

        static ChannelJson of(Channels.Standing one) {
            return new ChannelJson(
                    one.channel(), one.open(), one.limit().clause(), one.limit().name(), one.value());
        }
    }

    record EndJson(@Nullable String words) {}

    @GetMapping("/standards")
    List<Standard> standards(Actor actor, @RequestParam(required = false) @Nullable YearMonth month) {
        return standards.of(actor, month == null ? YearMonth.now(clock) : month);
    }

    @GetMapping("/standards/aspects")
    List<AspectJson> aspects(Actor actor, @RequestParam(required = false) @Nullable YearMonth month) {
        var of = month == null ? YearMonth.now(clock) : month;
        return aspects.of(actor, of, standards.of(actor, of), waiting.waits(actor, of)).stream()
                .map(one -> new AspectJson(one.kind(), one.kind().clauses(), one.count(), one.of(), one.amiss()))
                .toList();
    }

    @GetMapping("/standards/channels")
    List<ChannelJson> channels(Actor actor) {
        return standards.channels(actor).stream().map(ChannelJson::of).toList();
    }

    @GetMapping("/standards/persons")
    List<Standards.Person> persons(Actor actor, @RequestParam(required = false) @Nullable YearMonth month) {
        return standards.persons(actor, month == null ? YearMonth.now(clock) : month);
    }

    @GetMapping("/standards/calls")
    AnsweredCalls.Figures calls(Actor actor, @RequestParam(required = false) @Nullable YearMonth month) {
        return calls.of(actor, month == null ? YearMonth.now(clock) : month);
    }

    @GetMapping("/standards/waits")
    Waiting.Waits waits(Actor actor, @RequestParam(required = false) @Nullable YearMonth month) {
        return waiting.waits(actor, month == null ? YearMonth.now(clock) : month);
    }

    @GetMapping("/standards/stalled")
    List<Waiting.Stalled> stalled(Actor actor) {
        return waiting.stalled(actor);
    }

    @GetMapping("/improvements")
    List<ImprovementJson> improvements(Actor actor) {
        return improvements.all(actor).stream().map(ImprovementJson::of).toList();
    }

    @PostMapping("/improvements/{id}/plan")
    ImprovementJson plan(Actor actor, @PathVariable UUID id, @RequestBody Improvements.Planned planned, IfMatch seen) {
        return ImprovementJson.of(improvements.plan(actor, id, seen.version(), planned));
    }

    @PostMapping("/improvements/{id}/end")
    ImprovementJson end(Actor actor, @PathVariable UUID id, @RequestBody EndJson body, IfMatch seen) {
        return ImprovementJson.of(improvements.end(actor, id, seen.version(), body.words()));
    }
}
