package yinuo.desk.reception;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.complaint.Channel;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;

/** Every inquiry ever made. */
@Repository
class InquiryRows {

    private final JdbcClient db;

    InquiryRows(JdbcClient db) {
        this.db = db;
    }

    Inquiry get(Inquiry.Id id) {
        return db.sql("select * from inquiry where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(InquiryRows::read)
                .optional()
                .orElseThrow(() -> new Missing("inquiry", id.value()));
    }

    List<Inquiry> last(Office.Id office, int limit) {
        return db.sql("""
                select *
                from inquiry
                where office_id = :office
                order by received_at desc
                limit :limit
                """)
                .param("office", office.value())
                .param("limit", limit)
                .query(InquiryRows::read)
                .list();
    }

    void add(Inquiry inquiry) {
        var asked = inquiry.asked();
        var answer = inquiry.answer();
        db.sql("""
                insert into inquiry (
                    office_id, id, number, channel, received_at, recorded_by, home, person, phone, words,
                    answer, answered_at, answered_by, promised_for)
                values (
                    :office, :id, :number, :channel, :at, :by, :home, :person, :phone, :words,
                    :answer, :answeredAt, :answeredBy, :promised)
                """)
                .param("office", inquiry.id().office().value())
                .param("id", inquiry.id().value())
                .param("number", asked.number())
                .param("channel", asked.channel().name())
                .param("at", from(asked.at()))
                .param("by", asked.recordedBy())
                .param("home", asked.home())
                .param("person", asked.person())
                .param("phone", asked.phone())
                .param("words", asked.words())
                .param("answer", answer == null ? null : answer.words(), Types.VARCHAR)
                .param("answeredAt", answer == null ? null : from(answer.at()), Types.TIMESTAMP)
                .param("answeredBy", answer == null ? null : answer.by(), Types.VARCHAR)
                .param("promised", inquiry.promisedFor() == null ? null : from(inquiry.promisedFor()), Types.TIMESTAMP)
                .update();
    }

    void answered(Inquiry.Id id, int version, Inquiry.Answer answer) {
        var rows = db.sql("""
                update inquiry
                set version = version + 1,
                    answer = :answer,
                    answered_at = :at,
                    answered_by = :by
                where office_id = :office
                  and id = :id
                  and version = :version
                  and answer is null
                """)
                .param("answer", answer.words())
                .param("at", from(answer.at()))
                .param("by", answer.by())
                .param("office", id.office().value())
                .param("id", id.value())
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new Overtaken("inquiry", id.value());
        }
    }

    private static Inquiry read(ResultSet row, int n) throws SQLException {
        var office = new Office.Id(row.getObject("office_id", UUID.class));
        var promised = row.getTimestamp("promised_for");
        var answer = row.getString("answer");
        return new Inquiry(
                new Inquiry.Id(office, row.getObject("id", UUID.class)),
                row.getInt("version"),
                new Inquiry.Asked(
                        row.getString("number"),
                        Channel.valueOf(row.getString("channel")),
                        row.getTimestamp("received_at").toInstant(),
                        row.getString("recorded_by"),
                        row.getString("home"),
                        row.getString("person"),
                        row.getString("phone"),
                        row.getString("words")),
                promised == null ? null : promised.toInstant(),
                answer == null
                        ? null
                        : new Inquiry.Answer(
                                answer, row.getTimestamp("answered_at").toInstant(), row.getString("answered_by")));
    }
}
