/**
 * Procedures carried out step by step (接房流程, 装修流程; D01-4.3, D01-4.4): an editable list per office, and of each case
 * which step is next. Start with {@link yinuo.counter.flow.Flows}.
 */
@ApplicationModule(
        id = "flow",
        displayName = "流程",
        allowedDependencies = {"office", "staff", "refusal", "page", "journal", "text"})
@NullMarked
package yinuo.counter.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
