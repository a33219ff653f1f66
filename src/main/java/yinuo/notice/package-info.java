/** Tells people what they must know. It listens to what happens; nobody depends on it. */
@ApplicationModule(
        displayName = "通知",
        allowedDependencies = {
            "database",
            "office",
            "staff",
            "refusal",
            "page",
            "rulebook",
            "promise",
            "complaint",
            "reception",
            "dispatch",
            "incident",
            "telephone",
            "outreach",
            "mail",
            "release",
            "visit",
            "roster",
            "shift",
            "escalation",
            "conduct",
            "training",
            "digest"
        })
@NullMarked
package yinuo.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
