/**
 * Electricity and gas bought for residents (服务项目代办, D01-4.11, D01-3.12): cash and card stay with us, go along with an agent
 * once a week, come back with bill and change, and are fetched. Start with {@link yinuo.counter.prepay.PrepayDesk}, then
 * {@link yinuo.counter.prepay.PrepayRounds}.
 */
@ApplicationModule(
        id = "prepay",
        displayName = "代办",
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
            "text"
        })
@NullMarked
package yinuo.counter.prepay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
