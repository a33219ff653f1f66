/**
 * The ways to reach the centre: which are open, and how soon each is answered (D00-1.1). Start with
 * {@link yinuo.desk.channel.Channels}.
 */
@ApplicationModule(
        id = "channel",
        displayName = "受理渠道",
        allowedDependencies = {"office", "refusal", "rulebook"})
@NullMarked
package yinuo.desk.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
