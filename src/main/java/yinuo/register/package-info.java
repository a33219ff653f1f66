/**
 * The register (住户档案): buildings, homes, shops, who lives there and how to reach them. Start with
 * {@link yinuo.register.Register}.
 */
@ApplicationModule(
        displayName = "住户档案",
        allowedDependencies = {"office", "staff", "refusal", "page", "rulebook", "journal"})
@NullMarked
package yinuo.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
