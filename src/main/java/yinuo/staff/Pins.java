package yinuo.staff;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import yinuo.office.Office;
import yinuo.refusal.BadInput;

/**
 * PINs, by which people confirm under their own name at a colleague's screen. Every guess counts before it is looked at,
 * and is written down whatever becomes of the deed: therefore none is checked inside a transaction.
 */
@Repository
public class Pins {

    private static final int GUESSES = 3;

    private final JdbcClient db;
    private final Members members;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;

    Pins(JdbcClient db, Members members, PasswordEncoder encoder, TransactionTemplate transaction) {
        this.db = db;
        this.members = members;
        this.encoder = encoder;
        this.transaction = transaction;
    }

    /** Four to eight digits, not all the same and not in a row. */
    public static boolean isGood(String pin) {
        return pin.matches("\\d{4,8}")
                && !pin.matches("(\\d)\\1*")
                && !"01234567890".contains(pin)
                && !"09876543210".contains(pin);
    }

    /** Everything guessed before is forgotten. */
    public void choose(UUID account, String pin) {
        if (!isGood(pin)) {
            throw BadInput.in("pin", "staff.bad.newPin");
        }
        give(account, encoded(pin));
    }

    public String encoded(String pin) {
        return String.valueOf(encoder.encode(pin));
    }

    public void give(UUID account, String encoded) {
        db.sql("update account set pin = :pin, pin_failures = 0 where id = :id")
                .param("pin", encoded)
                .param("id", account)
                .update();
    }

    public boolean has(UUID account) {
        return db.sql("select pin is not null from account where id = :id")
                .param("id", account)
                .query(Boolean.class)
                .single();
    }

    /** Those who can confirm beside somebody else's screen, in the order of their names. */
    @Transactional(readOnly = true)
    public List<Member> others(Office.Id office, Member.Id but) {
        return everybody(office).stream().filter(one -> !one.id().equals(but)).toList();
    }

    /** All who have a PIN, in the order of their names. */
    @Transactional(readOnly = true)
    public List<Member> everybody(Office.Id office) {
        var known =
                db.sql("""
                select account.id
                from account
                join account_office on account_office.account_id = account.id
                where office_id = :office
                  and pin is not null
                """).param("office", office.value()).query(UUID.class).list();
        return members.active(office).stream()
                .filter(one -> known.contains(one.account()))
                .sorted(java.util.Comparator.comparing(Member::name))
                .toList();
    }

    @Transactional(propagation = Propagation.NEVER)
    public Confirmed confirm(Office.Id office, @Nullable UUID member, @Nullable String pin) {
        var colleague = member == null ? null : active(new Member.Id(office, member));
        if (colleague == null || colleague.account() == null) {
            throw BadInput.in("colleague", "staff.bad.colleague");
        }
        var hash = guess(colleague.account());
        if (hash == null) {
            throw BadInput.in("pin", has(colleague.account()) ? "staff.bad.pinLocked" : "staff.bad.noPin");
        }
        if (pin == null || !encoder.matches(pin, hash)) {
            throw BadInput.in("pin", "staff.bad.pin");
        }
        db.sql("update account set pin_failures = 0 where id = :id")
                .param("id", colleague.account())
                .update();
        return new Confirmed(colleague.id(), colleague.name());
    }

    private @Nullable Member active(Member.Id id) {
        return transaction.execute(_ -> members.find(id).filter(Member::active).orElse(null));
    }

    private @Nullable String guess(UUID account) {
        return db.sql("""
                update account
                set pin_failures = pin_failures + 1
                where id = :id
                  and pin is not null
                  and pin_failures < :guesses
                returning pin
                """)
                .param("id", account)
                .param("guesses", GUESSES)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
