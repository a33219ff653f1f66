/**
 * Cash at the desk (代收费用, D01-3.7, D01-4.6): taken in the windows the office allows, counted, handed to the cashier before
 * nine of the next working day. Start with {@link yinuo.counter.cash.CashBox}, then {@link yinuo.counter.cash.CashHandovers}.
 */
@ApplicationModule(
        id = "cash",
        displayName = "代收费用",
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
package yinuo.counter.cash;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
