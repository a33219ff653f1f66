/** The frame around every screen: texts, times, templates, and how a refusal is told. Start with {@link yinuo.page.Page}. */
@ApplicationModule(
        displayName = "页面",
        allowedDependencies = {"office", "staff", "refusal"})
@NullMarked
package yinuo.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
