/** Messages of residents as mailboxes export them, taken over as past complaints. Start with {@link yinuo.desk.messages.MessageImport}. */
@ApplicationModule(
        id = "messages",
        displayName = "留言导入",
        allowedDependencies = {"office", "staff", "refusal", "page", "rulebook", "journal", "complaint"})
@NullMarked
package yinuo.desk.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
