package yinuo.bench;

/** From the command to the first page, after the first run: as installed and, in turns, from the one jar. */
final class Starts {

    private static final int TIMES = 3;

    private final Centre centre;

    Starts(Centre centre) {
        this.centre = centre;
    }

    void run() throws Exception {
        centre.close();
        for (var n = 0; n < TIMES; n++) {
            print("installed", Centre::again);
            print("one jar", Centre::againPacked);
        }
    }

    private void print(String how, Start start) throws Exception {
        var begun = System.nanoTime();
        try (var again = start.of(centre)) {
            System.out.printf(
                    "%-10s sign-in page after %.1f s (target: at most 8 s on two idle cores), port %d%n",
                    how, (System.nanoTime() - begun) / 1e9, again.port());
        }
    }

    private interface Start {
        Centre of(Centre before) throws Exception;
    }
}
