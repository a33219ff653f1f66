/**
 * Spot checks (抽查): every month a sample of the duty log, of homes and of settled complaints is looked into, to see that
 * no complaint is missing and residents are as content as we wrote. Start with {@link yinuo.desk.spotcheck.SpotChecks}.
 */
@ApplicationModule(
        id = "spotcheck",
        displayName = "抽查",
        allowedDependencies = {
            "office",
            "staff",
            "refusal",
            "page",
            "rulebook",
            "promise",
            "journal",
            "register",
            "complaint",
            "callback"
        })
@NullMarked
package yinuo.desk.spotcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
