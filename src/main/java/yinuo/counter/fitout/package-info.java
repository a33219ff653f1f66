/**
 * Fit-out (装修, D01-3.4, D01-4.4): application, drawings, deposit, agreement, workers' passes, patrols, acceptance and the
 * deposit back. Start with {@link yinuo.counter.fitout.FitoutDesk}, then {@link yinuo.counter.fitout.FitoutSite}.
 */
@ApplicationModule(
        id = "fitout",
        displayName = "装修",
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
            "deposit",
            "flow",
            "text"
        })
@NullMarked
package yinuo.counter.fitout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
