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

    private static final String COLUMNS = "id, name, password, must_change_password, totp";

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
        db.sql("insert into account (id, name, password, made_at) values (:id, :name, :password, :now)")
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

    /** The next who signs in must think of another password: this one is known to whoever made it. */
    public void changePassword(UUID id, String password, boolean mustChange) {
        db.sql("update account set password = :password, must_change_password = :mustChange where id = :id")
                .param("password", password)
                .param("mustChange", mustChange)
                .param("id", id)
                .update();
    }

    public void changeTotp(UUID id, @Nullable String secret) {
        db.sql("update account set totp = :totp, totp_step = 0 where id = :id")
                .param("totp", secret, java.sql.Types.VARCHAR)
                .param("id", id)
                .update();
    }

    /** A code opens once: false when this step of time, or a later one, was used before. */
    public boolean useTotpStep(UUID id, long step) {
        return db.sql("update account set totp_step = :step where id = :id and totp_step < :step")
                        .param("step", step)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("password"),
                row.getBoolean("must_change_password"),
                row.getString("totp"));
    }
}
