package yinuo.entrance;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every token ever given to a program, by its hash. */
@Repository
class Tokens {

    private final JdbcClient db;

    Tokens(JdbcClient db) {
        this.db = db;
    }

    /** A personal token is made on purpose and listed; one got by signing in ends with the sessions. */
    enum Kind {
        PERSONAL,
        SIGN_IN
    }

    record Token(UUID id, Kind kind, String label, Instant madeAt, Instant expiresAt) {}

    record Bearer(SignedIn who, Instant until) {}

    void add(byte[] hash, UUID account, Token token) {
        db.sql("""
                insert into api_token (hash, id, account_id, kind, label, made_at, expires_at)
                values (:hash, :id, :account, :kind, :label, :made, :expires)
                """)
                .param("hash", hash)
                .param("id", token.id())
                .param("account", account)
                .param("kind", token.kind().name())
                .param("label", token.label())
                .param("made", from(token.madeAt()))
                .param("expires", from(token.expiresAt()))
                .update();
    }

    /** The account a token speaks for, while it is good. */
    Optional<Bearer> bearer(byte[] hash, Instant now) {
        return db.sql("""
                select account.id, account.name, api_token.expires_at
                from api_token
                join account on account.id = api_token.account_id
                where hash = :hash
                  and revoked_at is null
                  and expires_at > :now
                """)
                .param("hash", hash)
                .param("now", from(now))
                .query((row, _) -> new Bearer(
                        new SignedIn(row.getObject(1, UUID.class), row.getString(2), false),
                        row.getTimestamp(3).toInstant()))
                .optional();
    }

    List<Token> personal(UUID account, Instant now) {
        return db.sql("""
                select id, label, made_at, expires_at
                from api_token
                where account_id = :account
                  and kind = 'PERSONAL'
                  and revoked_at is null
                  and expires_at > :now
                order by made_at desc, id
                """)
                .param("account", account)
                .param("now", from(now))
                .query((row, _) -> new Token(
                        row.getObject("id", UUID.class),
                        Kind.PERSONAL,
                        row.getString("label"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    void revoke(UUID account, UUID id, Instant now) {
        db.sql("update api_token set revoked_at = :now where account_id = :account and id = :id")
                .param("now", from(now))
                .param("account", account)
                .param("id", id)
                .update();
    }

    void revokeAll(UUID account, Kind kind, Instant now) {
        db.sql("""
                update api_token
                set revoked_at = :now
                where account_id = :account
                  and kind = :kind
                  and revoked_at is null
                """)
                .param("now", from(now))
                .param("account", account)
                .param("kind", kind.name())
                .update();
    }
}
