/**
 * Visitors (来访, D07-4.5): who comes to see whom, what is said to them at each turn, and how it ends. Start with
 * {@link yinuo.counter.visit.VisitDesk}.
 */
@ApplicationModule(
        id = "visit",
        displayName = "来访",
        allowedDependencies = {
            "office",
            "staff",
            "refusal",
            "page",
            "rulebook",
            "promise",
            "journal",
            "register",
            "incident",
            "phrases",
            "text"
        })
@NullMarked
package yinuo.counter.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
