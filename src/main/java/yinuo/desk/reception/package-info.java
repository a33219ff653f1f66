/**
 * Reception: whatever residents bring comes in by one form. A kind of matter is a bean of type
 * {@link yinuo.desk.reception.IntakeKind}; inquiries are answered here, at once or by a promised time. Start with
 * {@link yinuo.desk.reception.Receptions}.
 */
@ApplicationModule(
        id = "reception",
        displayName = "接待",
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
            "channel",
            "complaint",
            "collective",
            "phrases",
            "dispatch",
            "incident"
        })
@NullMarked
package yinuo.desk.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
