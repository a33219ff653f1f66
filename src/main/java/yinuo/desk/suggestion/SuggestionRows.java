package yinuo.desk.suggestion;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.channel.Channel;
import yinuo.desk.suggestion.Suggestion.Decided;
import yinuo.desk.suggestion.Suggestion.Outcome;
import yinuo.desk.suggestion.Suggestion.Told;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;

/** Every suggestion ever made. */
@Repository
class SuggestionRows {

    private final JdbcClient db;

    SuggestionRows(JdbcClient db) {
        this.db = db;
    }

    Suggestion get(Suggestion.Id id) {
        return db.sql("select * from suggestion where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(SuggestionRows::read)
                .optional()
                .orElseThrow(() -> new Missing("suggestion", id.value()));
    }

    /** Open ones by age, the oldest first; or all, the newest first. */
    List<Suggestion> list(Office.Id office, boolean open, int limit) {
        return db.sql("select * from suggestion where office_id = :office"
                        + (open
                                ? " and told_at is null and not annulled order by at, id"
                                : " order by at desc, id desc")
                        + " limit :limit")
                .param("office", office.value())
                .param("limit", limit)
                .query(SuggestionRows::read)
                .list();
    }

    void add(Suggestion suggestion) {
        var made = suggestion.made();
        db.sql("""
                insert into suggestion (office_id, id, number, channel, at, recorded_by, home, person, phone, words)
                values (:office, :id, :number, :channel, :at, :by, :home, :person, :phone, :words)
                """)
                .param("office", suggestion.id().office().value())
                .param("id", suggestion.id().value())
                .param("number", made.number())
                .param("channel", made.channel().name())
                .param("at", from(made.at()))
                .param("by", made.recordedBy())
                .param("home", made.home())
                .param("person", made.person())
                .param("phone", made.phone())
                .param("words", made.words())
                .update();
    }

    void decided(Suggestion suggestion, Decided decided) {
        unlessOvertaken(
                suggestion,
                db.sql("""
                update suggestion
                set version = version + 1,
                    outcome = :outcome,
                    reason = :reason,
                    decided_at = :at,
                    decided_by = :by
                where office_id = :office
                  and id = :id
                  and version = :version
                """)
                        .param("outcome", decided.outcome().name())
                        .param("reason", decided.reason())
                        .param("at", from(decided.at()))
                        .param("by", decided.by()));
    }

    void told(Suggestion suggestion, Told told) {
        unlessOvertaken(
                suggestion,
                db.sql("""
                update suggestion
                set version = version + 1,
                    told_words = :words,
                    told_at = :at,
                    told_by = :by
                where office_id = :office
                  and id = :id
                  and version = :version
                """)
                        .param("words", told.words())
                        .param("at", from(told.at()))
                        .param("by", told.by()));
    }

    void annulled(Suggestion suggestion) {
        unlessOvertaken(suggestion, db.sql("""
                update suggestion
                set version = version + 1,
                    annulled = true
                where office_id = :office
                  and id = :id
                  and version = :version
                """));
    }

    private static void unlessOvertaken(Suggestion suggestion, JdbcClient.StatementSpec update) {
        var rows = update.param("office", suggestion.id().office().value())
                .param("id", suggestion.id().value())
                .param("version", suggestion.version())
                .update();
        if (rows == 0) {
            throw new Overtaken("suggestion", suggestion.made().number());
        }
    }

    private static Suggestion read(ResultSet row, int n) throws SQLException {
        var decidedAt = at(row, "decided_at");
        var toldAt = at(row, "told_at");
        return new Suggestion(
                new Suggestion.Id(
                        new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                row.getInt("version"),
                new Suggestion.Made(
                        row.getString("number"),
                        Channel.valueOf(row.getString("channel")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("recorded_by"),
                        row.getString("home"),
                        row.getString("person"),
                        row.getString("phone"),
                        row.getString("words")),
                decidedAt == null
                        ? null
                        : new Decided(
                                Outcome.valueOf(row.getString("outcome")),
                                row.getString("reason"),
                                decidedAt,
                                row.getString("decided_by")),
                toldAt == null ? null : new Told(row.getString("told_words"), toldAt, row.getString("told_by")),
                row.getBoolean("annulled"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
