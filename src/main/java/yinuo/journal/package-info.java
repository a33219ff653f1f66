/**
 * What happened, in order, in whose words. Entries are added and read, never changed: each is chained to the one before
 * it by a hash, the database refuses update and delete, and each day is sealed. Start with {@link yinuo.journal.Journal}.
 */
@ApplicationModule(
        displayName = "纪事",
        allowedDependencies = {"database", "office", "staff", "refusal", "page", "rulebook", "attachment"})
@NullMarked
package yinuo.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
