package yinuo.desk.standards;

import java.util.List;

/**
 * The seven aspects that the procedures of customer service are made of (D00-1.0): each has a clause that asks for it, one
 * that gives its standard and one that says what it means. The text is {@code word.AspectKind.<name>}.
 */
public enum AspectKind {
    RESPONSE("board"),
    ATTITUDE("complaints?category=ATTITUDE"),
    FLOW("inquiries"),
    KNOWLEDGE("training/tests"),
    SATISFACTION("improvements"),
    PRIVACY("refused-attempts"),
    LEARNING("training");

    private final String path;

    AspectKind(String path) {
        this.path = path;
    }

    /** Where it is looked after, below the office. */
    public String path() {
        return path;
    }

    public List<String> clauses() {
        var n = ordinal() + 1;
        return List.of("D00-1." + n, "D00-2." + n, "D00-3." + n);
    }
}
