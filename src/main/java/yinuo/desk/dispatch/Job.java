package yinuo.desk.dispatch;

/** What kind of work a slip is for, which decides its limits and what else is owed. */
public record Job(Kind kind, Urgency urgency, Place place, boolean internal, boolean paid) {

    /** The text is {@code word.JobKind.<name>}. */
    public enum Kind {
        SMALL_REPAIR,
        PROJECT,
        OTHER
    }

    public enum Urgency {
        URGENT,
        NORMAL
    }

    public enum Place {
        PUBLIC,
        IN_HOME
    }

    /** The name of one of its limits in the rulebook, such as {@code finish.SMALL_REPAIR.URGENT}. */
    public String limit(String of) {
        return "%s.%s.%s".formatted(of, kind, urgency);
    }
}
