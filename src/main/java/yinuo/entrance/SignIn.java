package yinuo.entrance;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.staff.Account;
import yinuo.staff.Accounts;

/** Tells whether somebody is who they say. After five failures an account stays shut for a while. */
@Service
@Transactional(noRollbackFor = {Refusal.class, BadInput.class})
public class SignIn {

    private static final int FAILURES = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);
    private static final int SHORTEST = 8;

    /** Checked for names that do not exist, so that the answer takes as long as for those that do. */
    private final String nobodysPassword;

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Clock clock;

    SignIn(Accounts accounts, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.nobodysPassword = encoded("nobody");
    }

    SignedIn check(String name, String password, @Nullable String code) {
        var now = clock.instant();
        var account = accounts.named(name.strip()).orElse(null);
        if (account == null) {
            passwords.matches(password, nobodysPassword);
            throw Refusal.because("entrance.refusal.unknown");
        }
        if (account.isLocked(now)) {
            throw Refusal.because("entrance.refusal.locked", LOCK.toMinutes());
        }
        if (!passwords.matches(password, account.password()) || !codeFits(account, code)) {
            return failed(account);
        }
        if (account.failures() > 0) {
            accounts.failed(account.id(), 0, null);
        }
        return new SignedIn(account.id(), account.name(), now);
    }

    private boolean codeFits(Account account, @Nullable String code) {
        return account.totp() == null || code != null && Totp.fits(account.totp(), code.strip(), clock.instant());
    }

    private SignedIn failed(Account account) {
        var failures = account.failures() + 1;
        var shut = failures >= FAILURES;
        accounts.failed(
                account.id(), shut ? 0 : failures, shut ? clock.instant().plus(LOCK) : null);
        throw shut
                ? Refusal.because("entrance.refusal.locked", LOCK.toMinutes())
                : Refusal.because("entrance.refusal.unknown");
    }

    /** Changes one's own password, which ends all other sessions. */
    void changePassword(UUID account, String old, String fresh) {
        var known = accounts.find(account).orElseThrow();
        new BadInput.Check()
                .that(passwords.matches(old, known.password()), "old", "entrance.bad.old")
                .that(fresh.length() >= SHORTEST, "fresh", "entrance.bad.fresh")
                .done();
        accounts.changePassword(account, encoded(fresh), clock.instant());
    }

    /** Turns the second factor on once its first code fits, or off with an empty secret. */
    void changeTotp(UUID account, @Nullable String secret, String code) {
        if (secret != null && !Totp.fits(secret, code.strip(), clock.instant())) {
            throw BadInput.in("code", "entrance.bad.code");
        }
        accounts.changeTotp(account, secret);
    }

    boolean hasTotp(UUID account) {
        return accounts.find(account).map(Account::totp).isPresent();
    }

    void endSessions(UUID account) {
        accounts.endSessions(account, clock.instant());
    }

    /** As it is kept. */
    public String encoded(String password) {
        return java.util.Objects.requireNonNull(passwords.encode(password));
    }
}
