/**
 * Callbacks (回访): asking residents, after the work, whether it was good (procedure D03). The modules that did the work
 * owe them through {@link yinuo.desk.callback.Callbacks}; people make them through
 * {@link yinuo.desk.callback.CallbackDesk}. Start with {@link yinuo.desk.callback.Callback}.
 */
@ApplicationModule(
        id = "callback",
        displayName = "回访",
        allowedDependencies = {"office", "staff", "refusal", "page", "rulebook", "promise", "journal", "register"})
@NullMarked
package yinuo.desk.callback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
