/**
 * Suggestions (合理化建议, D04-1.4): recorded at the desk, decided by the director, and the outcome told to whoever made
 * them. Start with {@link yinuo.desk.suggestion.Suggestions}.
 */
@ApplicationModule(
        id = "suggestion",
        displayName = "合理化建议",
        allowedDependencies = {
            "office",
            "staff",
            "refusal",
            "page",
            "rulebook",
            "promise",
            "journal",
            "register",
            "channel",
            "callback",
            "complaint",
            "reception"
        })
@NullMarked
package yinuo.desk.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
