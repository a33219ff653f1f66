package yinuo.desk.outage.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.outage.Outage;
import yinuo.desk.outage.Outage.Party;
import yinuo.desk.outage.Outage.State;
import yinuo.desk.outage.OutageKind;
import yinuo.page.Versioned;
import yinuo.promise.PromiseJson;
import yinuo.register.Area;

/** A planned cut as programs see it; instants in UTC. In lists without those who must hear of it. */
record OutageJson(
        UUID id,
        String number,
        int version,
        State state,
        OutageKind kind,
        String reason,
        String place,
        Area area,
        Instant from,
        Instant until,
        Instant receivedAt,
        String receivedFrom,
        String sentence,
        int round,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        List<PartyJson> parties,
        List<String> untold,
        List<PromiseJson> promises)
        implements Versioned {

    record PartyJson(
            Party.Kind kind,
            String name,
            @Nullable Instant toldAt,
            @Nullable String toldBy,
            Outage.@Nullable Means means) {

        static PartyJson of(Party party) {
            var told = party.told();
            return new PartyJson(
                    party.kind(),
                    party.name(),
                    told == null ? null : told.at(),
                    told == null ? null : told.by(),
                    told == null ? null : told.means());
        }
    }

    static OutageJson of(Outage outage, List<Party> parties, List<PromiseJson> promises) {
        var plan = outage.plan();
        var taken = outage.taken();
        return new OutageJson(
                outage.id().value(),
                taken.number(),
                outage.version(),
                outage.state(),
                plan.kind(),
                plan.reason(),
                plan.place(),
                plan.area(),
                plan.from(),
                plan.until(),
                taken.receivedAt(),
                taken.from(),
                plan.sentence(),
                outage.round().number(),
                outage.ending().at(),
                outage.ending().outcome().isEmpty() ? null : outage.ending().outcome(),
                parties.stream().map(PartyJson::of).toList(),
                Outage.untold(parties).stream().map(Party::name).toList(),
                promises);
    }
}
