package yinuo.bench;

/** What the program can bear, as ratios and times. */
public final class Bench {

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        try (var centre = Centre.start()) {
            switch (arguments.length == 0 ? "" : arguments[0]) {
                case "intake" -> new Intake(centre).run();
                case "pages" -> new Pages(centre).run();
                default -> System.err.println("Say -Dbench=intake or -Dbench=pages");
            }
        }
    }
}
