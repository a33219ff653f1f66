/**
 * Move-in (接房, D01-4.3): a home is handed over to its owner step by step, and is lived in only when every step is done.
 * Start with {@link yinuo.counter.movein.MoveInDesk}.
 */
@ApplicationModule(
        id = "movein",
        displayName = "接房",
        allowedDependencies = {
            "office",
            "staff",
            "refusal",
            "page",
            "rulebook",
            "promise",
            "journal",
            "register",
            "keys",
            "dispatch",
            "flow",
            "text"
        })
@NullMarked
package yinuo.counter.movein;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
