package yinuo.desk.standards;

import java.util.List;
import yinuo.staff.Deed;

/**
 * The seven aspects that the procedures of customer service are made of (D00-1.0): each has a clause that asks for it, one
 * that gives its standard and one that says what it means. The text is {@code word.AspectKind.<name>}.
 */
public enum AspectKind {
    RESPONSE("board", Deed.SEE_BOARD),
    ATTITUDE("complaints?category=ATTITUDE", Deed.SEE_MATTERS),
    FLOW("inquiries", Deed.SEE_MATTERS),
    KNOWLEDGE("training/tests", Deed.SEE_ALL_TRAINING),
    SATISFACTION("surveys", Deed.SEE_SURVEYS),
    PRIVACY("refused-attempts", Deed.SEE_REFUSED_ATTEMPTS),
    LEARNING("training", Deed.SEE_TRAINING);

    private final String path;
    private final Deed deed;

    AspectKind(String path, Deed deed) {
        this.path = path;
        this.deed = deed;
    }

    /** Where it is looked after, below the office. */
    public String path() {
        return path;
    }

    /** Without which that page is not shown. */
    public Deed deed() {
        return deed;
    }

    public List<String> clauses() {
        var n = ordinal() + 1;
        return List.of("D00-1." + n, "D00-2." + n, "D00-3." + n);
    }
}
