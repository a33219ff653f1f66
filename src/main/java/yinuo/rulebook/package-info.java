/**
 * What the procedures say: their clauses, and the dated numbers in them. A number is never changed in place: a change is
 * a further row from a day on, and the past is judged by the row of its day. Start with {@link yinuo.rulebook.Rulebook}.
 */
@ApplicationModule(
        displayName = "规程",
        allowedDependencies = {"office", "staff", "refusal", "page"})
@NullMarked
package yinuo.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
