package yinuo.team.training;

/** What a session is about. The text is {@code word.TrainingKind.<name>}. */
public enum TrainingKind {
    PROFESSIONAL_SKILL,
    SERVICE_SKILL,
    PRODUCT_KNOWLEDGE,
    SAFETY,
    LAW,
    OTHER;

    /** Whether it is the training in service skill and product knowledge of D00-1.7. */
    boolean isRegular() {
        return this == PROFESSIONAL_SKILL || this == SERVICE_SKILL || this == PRODUCT_KNOWLEDGE;
    }
}
