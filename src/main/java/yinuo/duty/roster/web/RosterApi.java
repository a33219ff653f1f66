package yinuo.duty.roster.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yinuo.duty.roster.Leave;
import yinuo.duty.roster.LeaveStage;
import yinuo.duty.roster.Leaves;
import yinuo.duty.roster.RosterRules.RosterFault;
import yinuo.duty.roster.Rosters;
import yinuo.page.Page;
import yinuo.staff.Actor;

/** The roster, for programs. */
@RestController
@RequestMapping("/api/{office}/roster")
class RosterApi {

    private final Rosters rosters;
    private final Leaves leaves;

    RosterApi(Rosters rosters, Leaves leaves) {
        this.rosters = rosters;
        this.leaves = leaves;
    }

    record SlotJson(
            LocalDate day,
            String shift,
            UUID member,
            @Nullable Boolean on) {}

    record IssueJson(
            RosterFault fault,
            boolean blocking,
            LocalDate day,
            String what,
            @Nullable UUID member) {}

    record RosterJson(
            YearMonth month, int version, @Nullable Instant publishedAt, List<SlotJson> slots, List<IssueJson> issues) {

        static RosterJson of(Rosters.Plan plan) {
            var roster = plan.roster();
            var published = roster.published();
            return new RosterJson(
                    roster.id().month(),
                    roster.version(),
                    published == null ? null : published.at(),
                    roster.slots().stream()
                            .map(slot -> new SlotJson(slot.day(), slot.shift(), slot.member(), true))
                            .toList(),
                    plan.issues().stream()
                            .map(issue -> new IssueJson(
                                    issue.fault(),
                                    issue.fault().isBlocking(),
                                    issue.day(),
                                    issue.what(),
                                    issue.member()))
                            .toList());
        }
    }

    record AskedJson(
            @Nullable LocalDate day,
            @Nullable String shift,
            @Nullable String reason) {}

    record DecisionJson(
            @Nullable Boolean approved,
            @Nullable UUID substitute,
            @Nullable String words) {}

    record LeaveJson(
            UUID id,
            String number,
            LocalDate day,
            String shift,
            String person,
            String reason,
            LeaveStage stage,
            @Nullable String substitute) {

        static LeaveJson of(Leave leave) {
            return new LeaveJson(
                    leave.id().value(),
                    leave.number(),
                    leave.shift().day(),
                    leave.shift().code(),
                    leave.shift().name(),
                    leave.reason(),
                    leave.stage(),
                    leave.decision() == null ? null : leave.decision().substituteName());
        }
    }

    @GetMapping
    RosterJson roster(Actor actor, Page page, @RequestParam(required = false) @Nullable YearMonth month) {
        return RosterJson.of(rosters.plan(actor, month == null ? YearMonth.from(page.today()) : month));
    }

    @PutMapping("/{month}/slot")
    RosterJson put(Actor actor, @PathVariable YearMonth month, @RequestBody SlotJson slot) {
        return RosterJson.of(rosters.put(actor, month, slot.day(), slot.shift(), slot.member(), slot.on()));
    }

    @PostMapping("/{month}/filling")
    RosterJson fill(Actor actor, @PathVariable YearMonth month) {
        return RosterJson.of(rosters.fill(actor, month, null));
    }

    @PostMapping("/{month}/publication")
    RosterJson publish(Actor actor, @PathVariable YearMonth month) {
        return RosterJson.of(rosters.publish(actor, month, null));
    }

    @GetMapping("/leaves")
    List<LeaveJson> leaves(Actor actor) {
        return leaves.list(actor).stream().map(LeaveJson::of).toList();
    }

    @PostMapping("/leaves")
    LeaveJson ask(Actor actor, @RequestBody AskedJson asked) {
        return LeaveJson.of(leaves.ask(actor, asked.day(), asked.shift(), asked.reason()));
    }

    @PostMapping("/leaves/{id}/decision")
    LeaveJson decide(Actor actor, @PathVariable UUID id, @RequestBody DecisionJson decision) {
        var leave = new Leave.Id(actor.office().id(), id);
        return LeaveJson.of(
                Boolean.TRUE.equals(decision.approved())
                        ? leaves.approve(actor, leave, decision.substitute(), decision.words())
                        : leaves.refuse(actor, leave, decision.words()));
    }
}
