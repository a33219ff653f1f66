/**
 * The door: who comes in, by password and session or by token, and into which office. Start with
 * {@link yinuo.entrance.SignIn} and {@link yinuo.entrance.OfficeFilter}.
 */
@ApplicationModule(
        displayName = "门户",
        allowedDependencies = {"office", "staff", "refusal", "page", "rulebook"})
@NullMarked
package yinuo.entrance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
