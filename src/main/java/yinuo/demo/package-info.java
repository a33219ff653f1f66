/**
 * A demo office with some weeks of life, and a clock that people may move. It exists only on an embedded database that
 * was empty, and never beside real offices.
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
            "complaint",
            "incident",
            "outage",
            "notice",
            "digest",
            "watch"
        })
@NullMarked
package yinuo.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
