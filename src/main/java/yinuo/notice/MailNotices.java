package yinuo.notice;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yinuo.counter.mail.MailRounds;
import yinuo.rulebook.Clause;

/** Stewards hear every day of the mail that waits for their zone. */
@Component
@Transactional
class MailNotices {

    private final Notices notices;

    MailNotices(Notices notices) {
        this.notices = notices;
    }

    @Clause({"D01-3.2", "D01-4.2.4.2"})
    @EventListener
    void noticed(MailRounds.Noticed noticed) {
        notices.tell(Set.of(noticed.steward()), "mail", noticed.about());
    }
}
