package yinuo.bench;

/** From the command to the first page, after the first run. */
final class Starts {

    private static final int TIMES = 3;

    private final Centre centre;

    Starts(Centre centre) {
        this.centre = centre;
    }

    void run() throws Exception {
        centre.close();
        for (var n = 0; n < TIMES; n++) {
            var begun = System.nanoTime();
            try (var again = centre.again()) {
                System.out.printf(
                        "start %d: sign-in page after %.1f s (target: at most 8 s on two idle cores), port %d%n",
                        n + 1, (System.nanoTime() - begun) / 1e9, again.port());
            }
        }
    }
}
