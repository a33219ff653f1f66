package yinuo.desk.callback;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.refusal.Missing;

/** Every suggestion made in a callback. */
@Repository
class ProposalRows {

    private final JdbcClient db;

    ProposalRows(JdbcClient db) {
        this.db = db;
    }

    Proposal get(Proposal.Id id) {
        return db.sql("select * from callback_suggestion where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(ProposalRows::read)
                .optional()
                .orElseThrow(() -> new Missing("suggestion", id.value()));
    }

    /** The unanswered first, then the newest. */
    List<Proposal> last(Office.Id office, int limit) {
        return db.sql("""
                select *
                from callback_suggestion
                where office_id = :office
                order by answered_at is not null, made_at desc
                limit :limit
                """)
                .param("office", office.value())
                .param("limit", limit)
                .query(ProposalRows::read)
                .list();
    }

    void add(Proposal suggestion) {
        var made = suggestion.made();
        db.sql("""
                insert into callback_suggestion (office_id, id, number, callback_id, home, person, made_at, words)
                values (:office, :id, :number, :callback, :home, :person, :at, :words)
                """)
                .param("office", suggestion.id().office().value())
                .param("id", suggestion.id().value())
                .param("number", made.number())
                .param("callback", made.callback())
                .param("home", made.home())
                .param("person", made.person())
                .param("at", from(made.at()))
                .param("words", made.words())
                .update();
    }

    /** Whether it was still without an answer. */
    boolean answered(Proposal.Id id, Proposal.Reply reply) {
        return db.sql("""
                        update callback_suggestion
                        set answer = :answer,
                            answered_at = :at,
                            answered_by = :by
                        where office_id = :office
                          and id = :id
                          and answer is null
                        """)
                        .param("answer", reply.words())
                        .param("at", from(reply.at()))
                        .param("by", reply.by())
                        .param("office", id.office().value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static Proposal read(ResultSet row, int n) throws SQLException {
        var answer = row.getString("answer");
        return new Proposal(
                new Proposal.Id(new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                new Proposal.Made(
                        row.getString("number"),
                        row.getObject("callback_id", UUID.class),
                        row.getString("home"),
                        row.getString("person"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("words")),
                answer == null
                        ? null
                        : new Proposal.Reply(
                                answer, row.getTimestamp("answered_at").toInstant(), row.getString("answered_by")));
    }
}
