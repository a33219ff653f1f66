/**
 * Reception: whatever residents bring comes in by one form. Complaints go their own way; inquiries are answered here, at
 * once or by a promised time. Start with {@link yinuo.desk.reception.Inquiries}.
 */
@ApplicationModule(
        id = "reception",
        displayName = "接待",
        allowedDependencies = {
            "office",
            "staff",
            "refusal",
            "page",
            "rulebook",
            "promise",
            "journal",
            "attachment",
            "register",
            "complaint",
            "dispatch"
        })
@NullMarked
package yinuo.desk.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
