package yinuo.entrance;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import org.springframework.transaction.annotation.Transactional;
import yinuo.office.Ids;
import yinuo.refusal.BadInput;

/** Gives tokens to programs and knows who bears one. Only the hash is kept; the token itself is shown once. */
@Service
@Transactional
class Bearers {

    private static final Duration SIGN_IN = Duration.ofHours(12);
    private static final Duration PERSONAL = Duration.ofDays(365);

    /** How long another node may still take a revoked token. */
    private static final long FRESH_NANOS = 20_000_000_000L;

    private static final int MOST_KEPT = 10_000;

    private final Tokens tokens;
    private final Clock clock;
    private final ConcurrentHashMap<String, Kept> kept = new ConcurrentHashMap<>();

    Bearers(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    private record Kept(Optional<SignedIn> bearer, long since) {}

    record Given(String token, Instant expiresAt) {}

    Given signIn(SignedIn who) {
        return give(who.account(), "sign-in", SIGN_IN);
    }

    Given personal(UUID account, String label) {
        if (label.isBlank() || label.length() > 60) {
            throw BadInput.in("label", "entrance.bad.label");
        }
        return give(account, label.strip(), PERSONAL);
    }

    private Given give(UUID account, String label, Duration life) {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        var token = "yn_" + HexFormat.of().formatHex(secret);
        var now = clock.instant();
        tokens.add(hash(token), account, new Tokens.Token(Ids.next(now), label, now, now.plus(life)));
        return new Given(token, now.plus(life));
    }

    Optional<SignedIn> bearer(String token) {
        var known = kept.get(token);
        if (known != null && System.nanoTime() - known.since() < FRESH_NANOS) {
            return known.bearer();
        }
        var bearer = tokens.bearer(hash(token), clock.instant());
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        kept.put(token, new Kept(bearer, System.nanoTime()));
        return bearer;
    }

    List<Tokens.Token> of(UUID account) {
        return tokens.of(account, clock.instant());
    }

    void revoke(UUID account, UUID id) {
        tokens.revoke(account, id, clock.instant());
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
