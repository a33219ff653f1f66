/**
 * Photos, recordings and documents that prove what happened: kept by the hash of their content, never changed, shown
 * safely. Start with {@link yinuo.attachment.Attachments}.
 */
@ApplicationModule(
        displayName = "附件",
        allowedDependencies = {"office", "staff", "refusal", "page"})
@NullMarked
package yinuo.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
