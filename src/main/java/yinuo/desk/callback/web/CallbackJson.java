package yinuo.desk.callback.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.callback.Answer;
import yinuo.desk.callback.Attempt;
import yinuo.desk.callback.Callback;
import yinuo.desk.callback.Callback.Rectification;
import yinuo.desk.callback.CallbackDeed;
import yinuo.desk.callback.Work;
import yinuo.page.Versioned;
import yinuo.promise.PromiseJson;
import yinuo.register.Phone;
import yinuo.staff.Actor;

/** A callback as programs see it; instants in UTC, the phone masked. */
record CallbackJson(
        UUID id,
        String number,
        int version,
        Callback.State state,
        Work.Kind kind,
        int round,
        @Nullable UUID previous,
        Work.Source source,
        @Nullable String home,
        PersonJson person,
        String title,
        @Nullable UUID steward,
        @Nullable Instant bookedFor,
        Instant from,
        Instant dueAt,
        List<Attempt> attempts,
        @Nullable Answer answer,
        @Nullable Rectification rectification,
        Callback.@Nullable Ending ending,
        List<PromiseJson> promises,
        List<String> next)
        implements Versioned {

    record PersonJson(String name, @Nullable String phone) {}

    static CallbackJson of(Callback callback, List<PromiseJson> promises, Actor actor) {
        var work = callback.work();
        var round = callback.round();
        var steward = callback.plan().steward();
        return new CallbackJson(
                callback.id().value(),
                round.number(),
                callback.version(),
                callback.state(),
                work.kind(),
                round.nth(),
                round.previous(),
                work.source(),
                work.home().isEmpty() ? null : work.home(),
                new PersonJson(work.person(), work.phone().isEmpty() ? null : Phone.masked(work.phone())),
                work.title(),
                steward == null ? null : steward.value(),
                callback.plan().bookedFor(),
                round.from(),
                round.dueAt(),
                callback.attempts(),
                callback.answer(),
                callback.story().rectification(),
                callback.story().ending(),
                promises,
                CallbackDeed.of(callback, actor).stream()
                        .map(CallbackDeed::path)
                        .toList());
    }
}
