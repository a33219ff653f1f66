/**
 * What all addresses for other programs have in common: sending twice does once, bodies have an end, and a description
 * that programs can read. Start with {@link yinuo.program.Once} and {@link yinuo.program.Description}.
 */
@ApplicationModule(
        displayName = "接口",
        allowedDependencies = {"office", "staff", "refusal", "page"})
@NullMarked
package yinuo.program;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
