package yinuo.staff;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;

/** Every account of the company. */
@Repository
public class Accounts {

    private static final String COLUMNS = "id, name, password, failures, locked_until, totp, sessions_from";

    private final JdbcClient db;

    Accounts(JdbcClient db) {
        this.db = db;
    }

    public Optional<Account> named(String name) {
        return db.sql("select " + COLUMNS + " from account where name = :name")
                .param("name", name)
                .query(Accounts::account)
                .optional();
    }

    public Optional<Account> find(UUID id) {
        return db.sql("select " + COLUMNS + " from account where id = :id")
                .param("id", id)
                .query(Accounts::account)
                .optional();
    }

    public void add(UUID id, String name, String password, Instant now) {
        db.sql("insert into account (id, name, password, sessions_from) values (:id, :name, :password, :now)")
                .param("id", id)
                .param("name", name)
                .param("password", password)
                .param("now", from(now))
                .update();
    }

    public void admit(UUID account, Office.Id office) {
        db.sql("""
                insert into account_office (account_id, office_id)
                values (:account, :office)
                on conflict do nothing
                """).param("account", account).param("office", office.value()).update();
    }

    /** The offices an account works in. */
    public List<Office.Id> offices(UUID account) {
        return db.sql("""
                select account_office.office_id
                from account_office
                join office on office.id = account_office.office_id
                where account_id = :account
                order by office.code
                """)
                .param("account", account)
                .query((row, _) -> new Office.Id(row.getObject(1, UUID.class)))
                .list();
    }

    public void failed(UUID id, int failures, @Nullable Instant lockedUntil) {
        db.sql("update account set failures = :failures, locked_until = :until where id = :id")
                .param("failures", failures)
                .param("until", lockedUntil == null ? null : from(lockedUntil), java.sql.Types.TIMESTAMP)
                .param("id", id)
                .update();
    }

    /** A new password ends every session begun with the old one. */
    public void changePassword(UUID id, String password, Instant now) {
        db.sql("update account set password = :password, sessions_from = :now where id = :id")
                .param("password", password)
                .param("now", from(now))
                .param("id", id)
                .update();
    }

    public void endSessions(UUID id, Instant now) {
        db.sql("update account set sessions_from = :now where id = :id")
                .param("now", from(now))
                .param("id", id)
                .update();
    }

    public void changeTotp(UUID id, @Nullable String secret) {
        db.sql("update account set totp = :totp where id = :id")
                .param("totp", secret)
                .param("id", id)
                .update();
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        var locked = row.getTimestamp("locked_until");
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("password"),
                row.getInt("failures"),
                locked == null ? null : locked.toInstant(),
                row.getString("totp"),
                row.getTimestamp("sessions_from").toInstant());
    }
}
