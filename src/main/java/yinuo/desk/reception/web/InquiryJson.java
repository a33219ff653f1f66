package yinuo.desk.reception.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.channel.Channel;
import yinuo.desk.reception.Inquiry;
import yinuo.page.Versioned;
import yinuo.promise.PromiseJson;
import yinuo.register.Phone;

/** An inquiry as programs see it; the phone is masked. */
record InquiryJson(
        UUID id,
        String number,
        int version,
        Inquiry.State state,
        Channel channel,
        Instant receivedAt,
        String home,
        PersonJson person,
        String words,
        List<Inquiry.Point> points,
        boolean important,
        @Nullable UUID repeats,
        @Nullable Instant promisedFor,
        Inquiry.@Nullable Said proposal,
        Inquiry.@Nullable Said beyond,
        Inquiry.@Nullable Said decision,
        Inquiry.@Nullable Said answer,
        List<PromiseJson> promises)
        implements Versioned {

    record PersonJson(String name, String phone) {}

    static InquiryJson of(Inquiry inquiry, List<PromiseJson> promises, Instant now) {
        var asked = inquiry.asked();
        var phone = asked.caller().phone();
        return new InquiryJson(
                inquiry.id().value(),
                asked.number(),
                inquiry.version(),
                inquiry.state(now),
                asked.channel(),
                asked.at(),
                asked.home(),
                new PersonJson(asked.person(), phone.isEmpty() ? "" : Phone.masked(phone)),
                asked.words(),
                asked.points(),
                inquiry.care().important(),
                inquiry.care().repeats(),
                inquiry.promisedFor(),
                inquiry.proposal(),
                inquiry.care().beyond(),
                inquiry.care().decision(),
                inquiry.answer(),
                promises);
    }
}
