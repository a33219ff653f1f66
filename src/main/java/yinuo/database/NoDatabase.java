package yinuo.database;

/** There is no database to work with; the message says why, in a sentence for whoever starts the centre. */
final class NoDatabase extends RuntimeException {

    private final String remedy;

    NoDatabase(String why, String remedy) {
        super(why);
        this.remedy = remedy;
    }

    NoDatabase(String why, String remedy, Throwable cause) {
        super(why, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
