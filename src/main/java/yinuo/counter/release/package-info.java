/**
 * Release slips (放行条, D07-4.6.14): what leaves the estate with whose consent, and what the gate saw. Start with
 * {@link yinuo.counter.release.ReleaseDesk}.
 */
@ApplicationModule(
        id = "release",
        displayName = "放行条",
        allowedDependencies = {
            "office",
            "staff",
            "refusal",
            "page",
            "rulebook",
            "promise",
            "journal",
            "register",
            "text"
        })
@NullMarked
package yinuo.counter.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
