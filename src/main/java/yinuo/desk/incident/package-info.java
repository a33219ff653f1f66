/**
 * Emergencies: who is told at once, what callers are told, what was done until it was over (D01-4.1.4). Start with
 * {@link yinuo.desk.incident.Incident}, then {@link yinuo.desk.incident.IncidentDesk}.
 */
@ApplicationModule(
        id = "incident",
        displayName = "突发事件",
        allowedDependencies = {"office", "staff", "refusal", "page", "rulebook", "promise", "journal", "register"})
@NullMarked
package yinuo.desk.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
