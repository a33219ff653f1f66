package yinuo.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between a node and its database, and can shut: then the database is gone for that node. */
final class Gate implements AutoCloseable {

    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int behind;
    private volatile boolean shut;

    Gate(int behind) throws IOException {
        this.behind = behind;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void leadTo(int port) {
        behind = port;
    }

    void shut() {
        shut = true;
        open.forEach(Gate::close);
    }

    void open() {
        shut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                if (shut) {
                    close(client);
                } else {
                    lead(client);
                }
            } catch (IOException closed) {
                Thread.onSpinWait();
            }
        }
    }

    private void lead(Socket client) throws IOException {
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), behind);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            open.add(client);
            open.add(server);
            pump(client.getInputStream(), server.getOutputStream(), client, server);
            pump(server.getInputStream(), client.getOutputStream(), client, server);
        } catch (IOException nobodyBehind) {
            close(client);
        }
    }

    private void pump(InputStream from, OutputStream to, Socket... ends) {
        Thread.ofPlatform().daemon().start(() -> {
            try (from;
                    to) {
                var some = new byte[8192];
                for (var read = from.read(some); read >= 0; read = from.read(some)) {
                    to.write(some, 0, read);
                }
            } catch (IOException cut) {
                Thread.onSpinWait();
            }
            for (var end : ends) {
                open.remove(end);
                close(end);
            }
        });
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        shut();
    }
}
