/**
 * The daily patrol (D07-4.1.1): somebody who leads goes round and looks at dress, appearance and work; what was found goes
 * into the work diary (《工作日记》) and may become a proposal of conduct. Start with {@link yinuo.team.patrol.DailyPatrols}.
 */
@ApplicationModule(
        id = "patrol",
        displayName = "日常巡视",
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
            "dispatch",
            "channel",
            "complaint",
            "reception",
            "conduct"
        })
@NullMarked
package yinuo.team.patrol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
