/**
 * Demo offices of all kinds with some weeks of life, and a clock that people may move. They exist only on an embedded
 * database that was empty, and never beside real offices.
 */
@ApplicationModule(
        displayName = "演示",
        allowedDependencies = {
            "office",
            "staff",
            "refusal",
            "page",
            "entrance",
            "database",
            "time",
            "promise",
            "journal",
            "register",
            "rulebook",
            "channel",
            "complaint",
            "reception",
            "suggestion",
            "telephone",
            "appointment",
            "incident",
            "outage",
            "notice",
            "digest",
            "monthly",
            "watch",
            "callback",
            "outreach",
            "dispatch",
            "dispatch :: deed",
            "service",
            "custody",
            "deposit",
            "attachment",
            "keys",
            "mail",
            "cash",
            "prepay",
            "release",
            "movein",
            "fitout",
            "visit",
            "roster",
            "shift",
            "escalation",
            "check",
            "conduct",
            "training",
            "survey",
            "patrol",
            "journal :: book",
            "text"
        })
@NullMarked
package yinuo.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
