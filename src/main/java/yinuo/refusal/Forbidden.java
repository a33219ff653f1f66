package yinuo.refusal;

/** The deed is not for this person's role: 403. */
public class Forbidden extends RuntimeException {

    private final String deed;

    public Forbidden(String deed) {
        super("Not allowed: " + deed);
        this.deed = deed;
    }

    /** The deed's name, whose text is {@code deed.<name>} in the message bundles. */
    public String deed() {
        return deed;
    }
}
