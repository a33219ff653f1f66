/**
 * Who holds which thing or sum. It moves only with both sides acknowledging, from whoever holds it, and the database
 * refuses what does not add up. Start with {@link yinuo.custody.Custody}.
 */
@ApplicationModule(
        displayName = "保管",
        allowedDependencies = {
            "office",
            "staff",
            "refusal",
            "page",
            "rulebook",
            "promise",
            "journal",
            "attachment",
            "text"
        })
@NullMarked
package yinuo.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
