/**
 * What the centre owes people and by when: made, warned of, kept, broken, escalated, measured. Other modules make and
 * keep promises through {@link yinuo.promise.Promises}; which promises exist is their business, how long each may take
 * is the rulebook's.
 */
@ApplicationModule(
        displayName = "承诺",
        allowedDependencies = {"database", "office", "text", "staff", "refusal", "page", "rulebook", "journal"})
@NullMarked
package yinuo.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
