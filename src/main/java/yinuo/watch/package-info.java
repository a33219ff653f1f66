/** What somebody wants to keep an eye on although it is not theirs. */
@ApplicationModule(
        displayName = "关注",
        allowedDependencies = {"office", "staff", "refusal", "page"})
@NullMarked
package yinuo.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
