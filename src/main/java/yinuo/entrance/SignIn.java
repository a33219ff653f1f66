package yinuo.entrance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;
import yinuo.staff.Account;
import yinuo.staff.Accounts;

/**
 * Tells whether somebody is who they say. After five failures in a quarter of an hour a name stays shut until the first
 * of them is that old, whether an account has it or not. No transaction is open while a password is worked out.
 */
@Service
public class SignIn {

    private static final int FAILURES = 5;
    private static final int GUESSES = 200;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int SHORTEST = 8;
    private static final int BYTES_READ = 72;
    private static final int LONGEST_NAME = 60;

    /** Checked for names that do not exist, so that the answer takes as long as for those that do. */
    private final Supplier<String> nobodysPassword;

    private final Accounts accounts;
    private final Attempts attempts;
    private final PasswordEncoder passwords;
    private final Clock clock;

    SignIn(Accounts accounts, Attempts attempts, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.clock = clock;
        this.nobodysPassword = SingletonSupplier.of(() -> encoded("nobody"));
    }

    SignedIn check(String typedName, String password, @Nullable String code, String origin) {
        var now = clock.instant();
        var name = nameOf(typedName);
        var attempt = attempts.begin(name, origin, now);
        mustBeOpen(name, attempt, now);
        mustNotGuess(origin, attempt, now);
        var account = accounts.named(name).orElse(null);
        if (!matches(password, account == null ? nobodysPassword.get() : account.password()) || account == null) {
            throw NotLetIn.wrong();
        }
        mustHaveCode(account, code == null ? "" : code.strip(), now);
        attempts.worked(attempt, name);
        return new SignedIn(account.id(), account.name(), account.mustChangePassword());
    }

    private void mustBeOpen(String name, UUID attempt, Instant now) {
        var failures = attempts.failures(name, now.minus(WINDOW));
        if (failures.size() > FAILURES) {
            attempts.refused(attempt);
            throw NotLetIn.shutFor(Duration.between(now, failures.getLast().plus(WINDOW)));
        }
    }

    /** Whoever tries many names from one place is shut out as a whole. */
    private void mustNotGuess(String origin, UUID attempt, Instant now) {
        if (attempts.failuresFrom(origin, now.minus(WINDOW)) > GUESSES) {
            attempts.refused(attempt);
            throw NotLetIn.shutFor(WINDOW);
        }
    }

    private void mustHaveCode(Account account, String code, Instant now) {
        if (account.totp() == null) {
            return;
        }
        var step = Totp.step(account.totp(), code, now);
        if (step.isEmpty() || !accounts.useTotpStep(account.id(), step.getAsLong())) {
            throw NotLetIn.withoutCode();
        }
    }

    boolean matches(String password, String encoded) {
        return passwords.matches(password, encoded);
    }

    /** Long enough to be no guess, and not longer than bcrypt reads. */
    static boolean isGood(String password) {
        return password.length() >= SHORTEST && password.getBytes(UTF_8).length <= BYTES_READ;
    }

    /** As it is kept. */
    public String encoded(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    private static String nameOf(String typed) {
        var name = typed.strip().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
