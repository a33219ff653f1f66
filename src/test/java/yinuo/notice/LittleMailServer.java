package yinuo.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes mail as SMTP (RFC 5321) says, or answers that it is not able to. */
final class LittleMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private volatile boolean willing = true;

    LittleMailServer() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Each as it came: header, empty line, body. */
    List<String> mails() {
        return mails;
    }

    void willing(boolean yes) {
        willing = yes;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                talk(caller);
            } catch (IOException over) {
                // The next caller is served; a closed socket ends the loop.
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
        var out = caller.getOutputStream();
        say(out, "220 ready");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var word = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
            switch (word) {
                case "EHLO", "HELO", "RSET", "NOOP", "RCPT" -> say(out, "250 ok");
                case "MAIL" -> say(out, willing ? "250 ok" : "451 come again later");
                case "DATA" -> {
                    say(out, "354 go on");
                    mails.add(data(in));
                    say(out, "250 taken");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "500 what?");
            }
        }
    }

    private static String data(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
