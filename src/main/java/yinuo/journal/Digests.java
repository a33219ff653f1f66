package yinuo.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one hash of the journal. */
public final class Digests {

    private Digests() {}

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
