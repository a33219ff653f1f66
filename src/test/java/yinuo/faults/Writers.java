package yinuo.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Eight programs that take complaints in one after the other, and send again whatever was not acknowledged. */
final class Writers implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("^\\{\"id\":\"([^\"]+)\"");
    private static final int COUNT = 8;

    /** Key to id of what was acknowledged. */
    final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
    final Set<String> refusals = ConcurrentHashMap.newKeySet();
    final List<Long> answeredAfterMillis = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Node node;
    private final String token;
    private volatile boolean writing = true;

    Writers(Node node) throws Exception {
        this.node = node;
        this.token = node.token("desk1");
        for (var n = 0; n < COUNT; n++) {
            threads.add(Thread.ofPlatform().daemon().start(this::write));
        }
    }

    String token() {
        return token;
    }

    private void write() {
        while (writing) {
            var key = UUID.randomUUID().toString();
            while (writing && !sent(key)) {
                pause();
            }
        }
    }

    private boolean sent(String key) {
        var begun = System.nanoTime();
        try {
            var answer = node.post("/api/qinghe/complaints", token, """
                    {"channel":"PHONE","home":"3-1802","person":{"name":"吴佳禾"},"category":"REPAIR","words":"漏水 %s"}""".formatted(key), key);
            statuses.add(answer.statusCode());
            if (answer.statusCode() == 201) {
                var id = ID.matcher(answer.body());
                if (id.find()) {
                    acknowledged.put(key, id.group(1));
                }
                return true;
            }
            refusals.add(answer.body());
        } catch (IOException dead) {
            statuses.add(0);
        } catch (Exception stopped) {
            writing = false;
        } finally {
            answeredAfterMillis.add((System.nanoTime() - begun) / 1_000_000);
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void awaitAcknowledged(int more) throws InterruptedException {
        var wanted = acknowledged.size() + more;
        var end = System.nanoTime() + 40_000_000_000L;
        while (acknowledged.size() < wanted && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        if (acknowledged.size() < wanted) {
            throw new IllegalStateException(
                    "Only " + acknowledged.size() + " of " + wanted + " came in; answers " + statuses + refusals);
        }
    }

    @Override
    public void close() throws InterruptedException {
        writing = false;
        for (var thread : threads) {
            thread.join(25_000);
        }
    }
}
