package yinuo.desk.survey;

import yinuo.rulebook.Clause;

/** What a resident judges of each department; what else they think stands in words. Text {@code word.SurveyTopic.<name>}. */
@Clause("D06-4.3")
public enum SurveyTopic {
    COURTESY,
    ATTITUDE,
    QUALITY,
    EFFICIENCY
}
