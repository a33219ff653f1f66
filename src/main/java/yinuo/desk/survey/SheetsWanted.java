package yinuo.desk.survey;

/** Which sheets of a survey: all, those still to be issued, those out, those back. Text {@code word.SheetsWanted.<name>}. */
public enum SheetsWanted {
    ALL(""),
    TO_ISSUE("and issued_at is null"),
    OUT("and issued_at is not null and returned_at is null"),
    BACK("and returned_at is not null");

    private final String condition;

    SheetsWanted(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
