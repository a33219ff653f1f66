/**
 * Planned cuts of water, power and the like: whom they concern, who has been told when and how, until nobody is left
 * (D09-4.10). Start with {@link yinuo.desk.outage.Outage}.
 */
@ApplicationModule(
        id = "outage",
        displayName = "停水停电",
        allowedDependencies = {
            "office",
            "staff",
            "refusal",
            "page",
            "rulebook",
            "promise",
            "journal",
            "register",
            "incident"
        })
@NullMarked
package yinuo.desk.outage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
