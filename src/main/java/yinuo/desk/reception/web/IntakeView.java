package yinuo.desk.reception.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yinuo.desk.complaint.Category;
import yinuo.desk.complaint.Channel;

/** The intake form as it is shown again: with everything that was typed, wrong or not. */
public record IntakeView(
        String once,
        boolean inquiry,
        @Nullable Channel channel,
        String home,
        String person,
        String phone,
        @Nullable Category category,
        String words,
        boolean settled,
        String result,
        String rings,
        String minutesAgo,
        String answer,
        String promisedFor) {

    static IntakeView of(IntakePages.Form form) {
        return new IntakeView(
                text(form.once()),
                form.isInquiry(),
                form.channel(),
                text(form.home()),
                text(form.person()),
                text(form.phone()),
                form.category(),
                text(form.words()),
                form.isSettled(),
                text(form.result()),
                text(form.rings()),
                text(form.minutesAgo()),
                text(form.answer()),
                text(form.promisedFor()));
    }

    private static String text(@Nullable Object typed) {
        return Objects.toString(typed, "");
    }
}
