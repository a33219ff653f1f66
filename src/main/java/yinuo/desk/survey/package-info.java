/**
 * Surveys of satisfaction (procedure D06): planned and led by the head of customer service, issued and collected home by
 * home, counted by its formulas and filed. Start with {@link yinuo.desk.survey.Surveys}.
 */
@ApplicationModule(
        id = "survey",
        displayName = "满意度调查",
        allowedDependencies = {
            "office",
            "staff",
            "refusal",
            "text",
            "page",
            "rulebook",
            "promise",
            "journal",
            "register",
            "callback"
        })
@NullMarked
package yinuo.desk.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
