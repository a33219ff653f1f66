package yinuo.bench;

/** What the program can bear, as ratios and times. */
public final class Bench {

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        try (var centre = Centre.start()) {
            switch (arguments.length == 0 ? "" : arguments[0]) {
                case "intake" -> new Intake(centre).run();
                case "pages" -> new Pages(centre).run();
                case "search" -> new Search(centre).run();
                case "sweep" -> new Sweep(centre).run();
                case "slips" -> new Slips(centre).run();
                case "custody" -> new Custody(centre).run();
                case "book" -> new Book(centre).run();
                case "roster" -> new Roster(centre).run();
                case "start" -> new Starts(centre).run();
                default ->
                    System.err.println(
                            "Say -Dbench=intake, pages, search, sweep, slips, custody, book, roster or start");
            }
        }
    }
}
