package yinuo.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for the server. It lies below those that the kernel gives to outgoing connections, lest one of them takes it
 * while the server is being started again.
 */
final class FreePort {

    private static final int FROM = 20_000;
    private static final int BELOW = 32_000;
    private static final int TRIES = 50;

    private FreePort() {}

    static int find() {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(FROM, BELOW);
            if (isFree(port)) {
                return port;
            }
        }
        throw new NoDatabase(
                "No free port was found for the database.", "Free one between " + FROM + " and " + BELOW + ".");
    }

    private static boolean isFree(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
