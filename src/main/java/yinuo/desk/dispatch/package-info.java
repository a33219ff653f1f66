/**
 * Dispatch slips (派工单): work that leaves the desk, and the slip that comes back (procedures D01-4.10 and D09-4). Start with
 * {@link yinuo.desk.dispatch.Slip}, then {@link yinuo.desk.dispatch.Dispatching}.
 */
@ApplicationModule(
        id = "dispatch",
        displayName = "派工",
        allowedDependencies = {
            "office",
            "staff",
            "refusal",
            "text",
            "page",
            "rulebook",
            "promise",
            "journal",
            "attachment",
            "register",
            "callback"
        })
@NullMarked
package yinuo.desk.dispatch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
