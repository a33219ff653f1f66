package yinuo.entrance;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes of six digits that change every half minute (RFC 6238 with SHA-1, as the phone apps expect). */
final class Totp {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;
    private static final int SECRET_LETTERS = 32;

    private Totp() {}

    static String newSecret() {
        var random = new SecureRandom();
        var secret = new StringBuilder();
        for (var i = 0; i < SECRET_LETTERS; i++) {
            secret.append(BASE32.charAt(random.nextInt(BASE32.length())));
        }
        return secret.toString();
    }

    static boolean isSecret(String text) {
        return text.length() == SECRET_LETTERS && text.chars().allMatch(letter -> BASE32.indexOf(letter) >= 0);
    }

    /** The step of time whose code this is. The one before and behind count too: clocks differ and people are slow. */
    static OptionalLong step(String secret, String code, Instant now) {
        var step = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(step - 1, step + 1)
                .filter(near -> code(secret, near).equals(code))
                .findFirst();
    }

    static boolean fits(String secret, String code, Instant now) {
        return step(secret, code, now).isPresent();
    }

    /** What a phone app reads from a link or a picture. */
    static String uri(String secret, String account) {
        return "otpauth://totp/Yinuo:%s?secret=%s&issuer=Yinuo".formatted(account, secret);
    }

    static String code(String secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xF;
            var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7FFF_FFFF;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has HmacSHA1", missing);
        }
    }

    private static byte[] bytes(String base32) {
        var bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        var bits = 0;
        var value = 0;
        for (var letter : base32.toCharArray()) {
            value = value << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (value >> bits));
                value &= (1 << bits) - 1;
            }
        }
        return bytes.array();
    }
}
