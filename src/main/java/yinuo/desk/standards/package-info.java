/**
 * The service standards of procedure D00 on one page: seven aspects, each with what is asked and how it stands. Start with
 * {@link yinuo.desk.standards.Standards}.
 */
@ApplicationModule(
        id = "standards",
        displayName = "服务标准",
        allowedDependencies = {
            "office",
            "text",
            "staff",
            "refusal",
            "page",
            "rulebook",
            "promise",
            "journal",
            "journal :: book",
            "admin",
            "training",
            "survey",
            "callback",
            "channel",
            "roster",
            "complaint",
            "reception"
        })
@NullMarked
package yinuo.desk.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
