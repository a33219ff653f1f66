package yinuo.desk.reception.web;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.desk.reception.InquiryQuestions;
import yinuo.desk.reception.InquiryQuestions.Asked;
import yinuo.register.Home;
import yinuo.register.HomeMatters;
import yinuo.register.Register;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What a home asked, for the household's page. */
@Component
class InquiriesOfHome implements HomeMatters {

    private static final int LAST = 20;

    private final InquiryQuestions questions;
    private final Register register;
    private final Clock clock;

    InquiriesOfHome(InquiryQuestions questions, Register register, Clock clock) {
        this.questions = questions;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public List<Matter> of(Actor actor, Home.Id home) {
        if (!actor.may(Deed.SEE_MATTERS)) {
            return List.of();
        }
        var now = clock.instant();
        return register.withIds(home.office(), List.of(home.value())).stream()
                .flatMap(one ->
                        questions
                                .list(actor, new Asked(null, null, null, one.label(), null, LAST))
                                .inquiries()
                                .stream())
                .map(one -> new Matter(
                        one.asked().number() + " " + one.subject().title(),
                        one.subject().path(),
                        "word.InquiryState." + one.state(now).name(),
                        one.asked().at(),
                        one.asked().person()))
                .toList();
    }
}
