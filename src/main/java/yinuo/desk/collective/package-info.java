/**
 * Collective complaints (集体投诉): when five homes bring the same matter at the same time, the director leads. Start with
 * {@link yinuo.desk.collective.Collectives}.
 */
@ApplicationModule(
        id = "collective",
        displayName = "集体投诉",
        allowedDependencies = {
            "office",
            "staff",
            "refusal",
            "page",
            "rulebook",
            "promise",
            "journal",
            "register",
            "complaint"
        })
@NullMarked
package yinuo.desk.collective;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
