package yinuo.program;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What came with a request, by its hash, and the request with its body unread. */
record SentBody(HttpServletRequest request, byte[] hash) {

    static SentBody of(HttpServletRequest request) throws IOException, ServletException {
        var digest = sha256();
        var type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            for (var part : request.getParts()) {
                digest.update((part.getName() + "\n" + part.getSubmittedFileName() + "\n").getBytes(UTF_8));
                digest.update(part.getInputStream().readAllBytes());
            }
            return new SentBody(request, digest.digest());
        }
        var body = request.getInputStream().readAllBytes();
        return new SentBody(new Unread(request, body), digest.digest(body));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    /** Gives the body once more. */
    private static final class Unread extends HttpServletRequestWrapper {

        private final byte[] body;

        Unread(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), UTF_8));
        }
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream rest;

        Bytes(ByteArrayInputStream rest) {
            this.rest = rest;
        }

        @Override
        public int read() {
            return rest.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return rest.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return rest.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("It is all here already");
        }
    }
}
