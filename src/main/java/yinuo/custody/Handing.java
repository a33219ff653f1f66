package yinuo.custody;

/** What passes between two sides, and what for. */
public record Handing(Side giver, Side receiver, Condition condition, String words, About about) {

    /** The state both sides saw it in. The text is {@code word.Condition.<name>}. */
    public enum Condition {
        GOOD,
        WORN,
        DAMAGED
    }

    public static Handing of(Side giver, Side receiver, About about) {
        return new Handing(giver, receiver, Condition.GOOD, "", about);
    }

    public Handing noting(Condition seen, String remark) {
        return new Handing(giver, receiver, seen, remark, about);
    }
}
