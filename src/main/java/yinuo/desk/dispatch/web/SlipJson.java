package yinuo.desk.dispatch.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.callback.Opinion;
import yinuo.desk.dispatch.Job;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.SlipDeed;
import yinuo.desk.dispatch.Source;
import yinuo.desk.dispatch.Stage;
import yinuo.page.Versioned;
import yinuo.promise.PromiseJson;
import yinuo.register.Phone;
import yinuo.staff.Actor;

/** A slip as programs see it; instants in UTC, the phone masked. */
record SlipJson(
        UUID id,
        String number,
        int version,
        Stage.Name stage,
        SourceJson source,
        Instant sentAt,
        String sentBy,
        @Nullable String home,
        PersonJson person,
        String words,
        Job job,
        ToJson to,
        Slip.Limits limits,
        @Nullable Instant appointedAt,
        Stage.@Nullable Mark acknowledged,
        Stage.@Nullable Mark arrived,
        Stage.@Nullable Mark done,
        Stage.@Nullable Mark told,
        @Nullable Opinion opinion,
        Stage.@Nullable Mark returned,
        @Nullable String reworkOf,
        List<PromiseJson> promises,
        List<String> next)
        implements Versioned {

    record SourceJson(
            Source.Kind kind, @Nullable UUID id, @Nullable String number) {}

    record PersonJson(String name, @Nullable String phone) {}

    record ToJson(UUID department, String name, @Nullable String steward) {}

    static SlipJson of(Slip slip, List<PromiseJson> promises, Actor actor) {
        var filing = slip.filing();
        var done = slip.stage() instanceof Stage.Done ended ? ended : null;
        var told = done == null ? null : done.told();
        var returned = done == null ? null : done.returned();
        return new SlipJson(
                slip.id().value(),
                filing.number(),
                slip.version(),
                slip.at(),
                new SourceJson(
                        filing.source().kind(),
                        filing.source().id(),
                        empty(filing.source().number())),
                filing.sentAt(),
                filing.sentBy(),
                empty(filing.home()),
                new PersonJson(filing.person(), filing.phone().isEmpty() ? null : Phone.masked(filing.phone())),
                filing.words(),
                filing.job(),
                new ToJson(
                        slip.to().department().value(),
                        slip.to().name(),
                        empty(slip.to().stewardName())),
                slip.limits(),
                filing.appointment().at(),
                slip.stage().acknowledgement(),
                slip.stage().arrival(),
                done == null ? null : done.done(),
                told == null ? null : told.mark(),
                told == null ? null : told.opinion(),
                returned == null ? null : returned.mark(),
                filing.rework() == null ? null : filing.rework().number(),
                promises,
                slip.next().stream()
                        .filter(deed -> actor.may(deed.deed()))
                        .map(SlipDeed::path)
                        .toList());
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
