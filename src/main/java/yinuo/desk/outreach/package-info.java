/**
 * Calls that somebody above ordered, home by home ({@link yinuo.desk.outreach.Campaign}, D01-4.9), and the cultural and
 * sports activities whose participants are asked afterwards ({@link yinuo.desk.outreach.Activity}, D03-1.4).
 */
@ApplicationModule(
        id = "outreach",
        displayName = "电话任务与活动",
        allowedDependencies = {
            "office",
            "staff",
            "refusal",
            "page",
            "rulebook",
            "promise",
            "journal",
            "register",
            "callback"
        })
@NullMarked
package yinuo.desk.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
