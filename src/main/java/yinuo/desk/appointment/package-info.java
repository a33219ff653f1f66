/**
 * In a mall the head of customer service appoints who receives and accepts customers (D09-4.1). Start with
 * {@link yinuo.desk.appointment.AppointmentDesk}; the appointments themselves are kept with the staff, whose rights follow
 * from them.
 */
@ApplicationModule(
        id = "appointment",
        displayName = "接待指定",
        allowedDependencies = {"office", "staff", "refusal", "page", "rulebook", "journal"})
@NullMarked
package yinuo.desk.appointment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
