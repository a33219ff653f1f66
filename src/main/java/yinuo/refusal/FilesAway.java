package yinuo.refusal;

/** The store of files does not answer: 503. What was sent is not kept, and may be sent again. */
public class FilesAway extends RuntimeException {

    public FilesAway(String why) {
        super(why);
    }

    public FilesAway(Throwable cause) {
        super(cause);
    }
}
