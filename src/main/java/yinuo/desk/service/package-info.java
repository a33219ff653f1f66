/**
 * Special services (特约服务): what the office offers for money, from the request over the fee and the work to the resident's
 * judgement (D01-4.7, D01-4.6.1). Start with {@link yinuo.desk.service.ServiceRequest}, then
 * {@link yinuo.desk.service.ServiceDesk}.
 */
@ApplicationModule(
        id = "service",
        displayName = "特约服务",
        allowedDependencies = {
            "office",
            "staff",
            "refusal",
            "text",
            "page",
            "rulebook",
            "promise",
            "journal",
            "custody",
            "cash",
            "register",
            "callback",
            "dispatch",
            "dispatch :: deed"
        })
@NullMarked
package yinuo.desk.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
