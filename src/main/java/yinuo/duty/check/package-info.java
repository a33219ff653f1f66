/**
 * Spot checks of those on duty (值班抽查, D05-3.1): drawn at random from the roster, so that nobody knows when, and recorded.
 * Start with {@link yinuo.duty.check.DutyChecks}.
 */
@ApplicationModule(
        id = "check",
        displayName = "值班抽查",
        allowedDependencies = {"office", "staff", "refusal", "page", "rulebook", "promise", "journal", "roster"})
@NullMarked
package yinuo.duty.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
