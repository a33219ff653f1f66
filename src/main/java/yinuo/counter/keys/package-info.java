/**
 * Keys (钥匙, D01-4.5): four classes, each on a hook of its own; lent, followed and taken back; counted every month. Start
 * with {@link yinuo.counter.keys.KeyDesk}, then {@link yinuo.counter.keys.KeyLoans}.
 */
@ApplicationModule(
        id = "keys",
        displayName = "钥匙",
        allowedDependencies = {
            "office",
            "staff",
            "refusal",
            "page",
            "rulebook",
            "promise",
            "journal",
            "register",
            "custody",
            "deposit",
            "text"
        })
@NullMarked
package yinuo.counter.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
