/**
 * Mail taken in for residents (邮件代收发, D02, D01-4.2): from the carrier's batch over the shelf to the addressee, the steward
 * or back. Start with {@link yinuo.counter.mail.MailIntake}, then {@link yinuo.counter.mail.MailOut}.
 */
@ApplicationModule(
        id = "mail",
        displayName = "邮件",
        allowedDependencies = {
            "office",
            "staff",
            "refusal",
            "page",
            "rulebook",
            "promise",
            "journal",
            "attachment",
            "register",
            "custody",
            "text"
        })
@NullMarked
package yinuo.counter.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
