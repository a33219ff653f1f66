/**
 * What the person on duty cannot settle alone (值班上报, D05-4.1.5.b): the supervisor decides what is difficult, the director
 * what is major; who was called and whether they answered; which departments were called out. Start with
 * {@link yinuo.duty.escalation.DutyReports}.
 */
@ApplicationModule(
        id = "escalation",
        displayName = "值班上报",
        allowedDependencies = {"office", "staff", "refusal", "page", "rulebook", "promise", "journal", "roster", "shift"
        })
@NullMarked
package yinuo.duty.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
