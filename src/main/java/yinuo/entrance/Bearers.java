package yinuo.entrance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import yinuo.office.Ids;
import yinuo.refusal.BadInput;

/** Gives tokens to programs and knows who bears one. Only the hash is kept; the token itself is shown once. */
@Service
class Bearers {

    private static final Duration SIGN_IN = Duration.ofHours(12);
    private static final Duration PERSONAL = Duration.ofDays(365);

    /** How long another node may still take a revoked token. */
    private static final long FRESH_NANOS = 30_000_000_000L;

    private static final int MOST_KEPT = 10_000;

    private final Tokens tokens;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final ConcurrentHashMap<ByteBuffer, Kept> kept = new ConcurrentHashMap<>();

    Bearers(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    private record Kept(Tokens.Bearer bearer, long since) {}

    record Given(String token, Instant expiresAt) {}

    Given signIn(SignedIn who) {
        return give(who.account(), Tokens.Kind.SIGN_IN, "", SIGN_IN);
    }

    Given personal(UUID account, String label) {
        if (label.isBlank() || label.length() > 60) {
            throw BadInput.in("label", "entrance.bad.label");
        }
        return give(account, Tokens.Kind.PERSONAL, label.strip(), PERSONAL);
    }

    private Given give(UUID account, Tokens.Kind kind, String label, Duration life) {
        var secret = new byte[32];
        random.nextBytes(secret);
        var token = "yn_" + HexFormat.of().formatHex(secret);
        var now = clock.instant();
        tokens.add(hash(token), account, new Tokens.Token(Ids.next(now), kind, label, now, now.plus(life)));
        return new Given(token, now.plus(life));
    }

    /** Asked by every request of a program: mostly answered from memory, without the database. */
    Optional<SignedIn> bearer(String token) {
        var hash = hash(token);
        var now = clock.instant();
        var known = kept.get(ByteBuffer.wrap(hash));
        var bearer = known != null && System.nanoTime() - known.since() < FRESH_NANOS
                ? Optional.of(known.bearer())
                : read(hash, now);
        return bearer.filter(found -> now.isBefore(found.until())).map(Tokens.Bearer::who);
    }

    /** Only good tokens are kept, or guesses would push them out. */
    private Optional<Tokens.Bearer> read(byte[] hash, Instant now) {
        var bearer = tokens.bearer(hash, now);
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        var key = ByteBuffer.wrap(hash);
        bearer.ifPresentOrElse(found -> kept.put(key, new Kept(found, System.nanoTime())), () -> kept.remove(key));
        return bearer;
    }

    List<Tokens.Token> of(UUID account) {
        return tokens.personal(account, clock.instant());
    }

    void revoke(UUID account, UUID id) {
        tokens.revoke(account, id, clock.instant());
        kept.clear();
    }

    void revokeAll(UUID account, Tokens.Kind kind) {
        tokens.revokeAll(account, kind, clock.instant());
        kept.clear();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
