/**
 * Monthly returns (月报): drafted from live figures, confirmed by whom the clauses name, frozen when reported. It reads the
 * views that other modules publish; nobody depends on it. Start with {@link yinuo.report.monthly.Returns}.
 */
@ApplicationModule(
        id = "monthly",
        displayName = "报表",
        allowedDependencies = {"office", "staff", "refusal", "page", "rulebook", "promise", "journal"})
@NullMarked
package yinuo.report.monthly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
