/**
 * The shift and its handover (交接班, D05-4.2): who is on duty now, what they leave open and keep, and how the next shift
 * takes it over, signed by both. Start with {@link yinuo.duty.shift.Handovers}.
 */
@ApplicationModule(
        id = "shift",
        displayName = "交接班",
        allowedDependencies = {
            "office",
            "staff",
            "refusal",
            "page",
            "rulebook",
            "promise",
            "journal",
            "journal :: book",
            "custody",
            "reception",
            "incident",
            "roster",
            "text"
        })
@NullMarked
package yinuo.duty.shift;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
