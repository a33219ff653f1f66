/**
 * The roster (值班安排表, D05-4.1): who is on duty in which shift, so that no hour of the day is uncovered, and how somebody
 * is excused from a shift. Start with {@link yinuo.duty.roster.Rosters}; who is on duty says {@link yinuo.duty.roster.OnDuty}.
 */
@ApplicationModule(
        id = "roster",
        displayName = "排班",
        allowedDependencies = {
            "office",
            "staff",
            "refusal",
            "page",
            "rulebook",
            "promise",
            "journal",
            "text",
            "training"
        })
@NullMarked
package yinuo.duty.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
