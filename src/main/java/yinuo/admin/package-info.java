/** The screens by which an office looks after itself: its data and contacts, and who works there in which roles. */
@ApplicationModule(
        displayName = "管理",
        allowedDependencies = {"office", "staff", "refusal", "page", "entrance", "rulebook", "journal"})
@NullMarked
package yinuo.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
