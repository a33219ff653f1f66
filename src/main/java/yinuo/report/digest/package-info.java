/**
 * The morning's digest (每日汇总): what was broken the day before, by clause and person, and which complaints have no result
 * in the duty log. Start with {@link yinuo.report.digest.Digests}.
 */
@ApplicationModule(
        id = "digest",
        displayName = "每日汇总",
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
package yinuo.report.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
