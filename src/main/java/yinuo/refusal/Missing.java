package yinuo.refusal;

/** Asked for something that is not there, or not for this office to see: 404. */
public class Missing extends RuntimeException {

    public Missing(String what, Object id) {
        super("No %s %s".formatted(what, id));
    }
}
