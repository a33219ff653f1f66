/**
 * The posting list (渠道公示): the places where residents find the four ways to complain, looked at every quarter and after
 * every change. Start with {@link yinuo.desk.posting.Postings}.
 */
@ApplicationModule(
        id = "posting",
        displayName = "渠道公示",
        allowedDependencies = {"office", "staff", "refusal", "page", "rulebook", "promise", "journal"})
@NullMarked
package yinuo.desk.posting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
