package yinuo.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Several clients doing one thing over and over for a while. */
final class Clients {

    static final int COUNT = 8;

    private Clients() {}

    /** What one client does; made once per client. */
    interface Work {
        Callable<?> begin(int client) throws Exception;
    }

    record Rate(long done, double seconds) {
        double perSecond() {
            return done / seconds;
        }
    }

    static Rate run(int seconds, Work work) throws Exception {
        var done = new AtomicLong();
        var begun = System.nanoTime();
        var end = begun + seconds * 1_000_000_000L;
        try (var clients = Executors.newFixedThreadPool(COUNT)) {
            var running = java.util.stream.IntStream.range(0, COUNT)
                    .mapToObj(client -> clients.submit(() -> {
                        var once = work.begin(client);
                        while (System.nanoTime() < end) {
                            once.call();
                            done.incrementAndGet();
                        }
                        return true;
                    }))
                    .toList();
            for (var client : running) {
                client.get();
            }
        }
        return new Rate(done.get(), (System.nanoTime() - begun) / 1e9);
    }
}
