/**
 * Deposits (押金): money held for somebody until something comes back or is finished. Start with
 * {@link yinuo.counter.deposit.Deposits}.
 */
@ApplicationModule(
        id = "deposit",
        displayName = "押金",
        allowedDependencies = {"office", "staff", "refusal", "page", "rulebook", "journal", "custody", "text"})
@NullMarked
package yinuo.counter.deposit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
