/**
 * Complaints, from the first word at the desk to the resident's judgement of our answer (procedure D12). Start with
 * {@link yinuo.desk.complaint.Complaint}, then {@link yinuo.desk.complaint.ComplaintDesk}.
 */
@ApplicationModule(
        id = "complaint",
        displayName = "投诉",
        allowedDependencies = {
            "database",
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
            "watch",
            "callback",
            "phrases"
        })
@NullMarked
package yinuo.desk.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
