/**
 * The phrase library (话术): for each situation of procedure D07 what to say, in several variants and both languages, as
 * the office has worded it. Start with {@link yinuo.desk.phrases.Phrases}.
 */
@ApplicationModule(
        id = "phrases",
        displayName = "话术",
        allowedDependencies = {"office", "staff", "refusal", "page", "journal", "rulebook"})
@NullMarked
package yinuo.desk.phrases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
