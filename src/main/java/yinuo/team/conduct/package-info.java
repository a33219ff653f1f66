/**
 * Conduct (procedures D07, D13, D14): what somebody did amiss or well, by the catalogue of faults; proposed, explained by the
 * person, and decided by somebody else, before it is anything. Start with {@link yinuo.team.conduct.Conduct}.
 */
@ApplicationModule(
        id = "conduct",
        displayName = "行为规范",
        allowedDependencies = {
            "office",
            "staff",
            "refusal",
            "page",
            "rulebook",
            "promise",
            "journal",
            "attachment",
            "roster",
            "shift",
            "complaint"
        })
@NullMarked
package yinuo.team.conduct;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
