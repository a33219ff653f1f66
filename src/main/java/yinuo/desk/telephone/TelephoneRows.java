package yinuo.desk.telephone;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.telephone.TelephoneMessage.Caller;
import yinuo.desk.telephone.TelephoneMessage.Returned;
import yinuo.desk.telephone.TelephoneMessage.Taken;
import yinuo.desk.telephone.TelephoneMessage.Wanted;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;

/** Every call for a colleague. */
@Repository
class TelephoneRows {

    private final JdbcClient db;

    TelephoneRows(JdbcClient db) {
        this.db = db;
    }

    TelephoneMessage get(TelephoneMessage.Id id) {
        return db.sql("select * from telephone_message where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(TelephoneRows::read)
                .optional()
                .orElseThrow(() -> new Missing("telephone", id.value()));
    }

    /** Those that wait for a call, the next due first; or all, the newest first. */
    List<TelephoneMessage> list(Office.Id office, boolean open, int limit) {
        var which = open
                ? " and promised_for is not null and returned_at is null and not annulled order by promised_for, id"
                : " order by at desc, id desc";
        return db.sql("select * from telephone_message where office_id = :office" + which + " limit :limit")
                .param("office", office.value())
                .param("limit", limit)
                .query(TelephoneRows::read)
                .list();
    }

    void add(TelephoneMessage message) {
        var promised = message.promisedFor();
        db.sql("""
                insert into telephone_message (
                    office_id, id, number, at, recorded_by, home, person, phone, words,
                    wanted_id, wanted, promised_for)
                values (
                    :office, :id, :number, :at, :by, :home, :person, :phone, :words,
                    :wantedId, :wanted, :promised)
                """)
                .param("office", message.id().office().value())
                .param("id", message.id().value())
                .param("number", message.taken().number())
                .param("at", from(message.taken().at()))
                .param("by", message.taken().by())
                .param("home", message.caller().home())
                .param("person", message.caller().person())
                .param("phone", message.caller().phone())
                .param("words", message.taken().words())
                .param("wantedId", message.wanted().member())
                .param("wanted", message.wanted().name())
                .param("promised", promised == null ? null : from(promised), Types.TIMESTAMP)
                .update();
    }

    void returned(TelephoneMessage message, Returned returned) {
        unlessOvertaken(
                message,
                db.sql("""
                update telephone_message
                set version = version + 1,
                    returned_words = :words,
                    returned_at = :at,
                    returned_by = :by
                where office_id = :office
                  and id = :id
                  and version = :version
                """)
                        .param("words", returned.words())
                        .param("at", from(returned.at()))
                        .param("by", returned.by()));
    }

    void annulled(TelephoneMessage message) {
        unlessOvertaken(message, db.sql("""
                update telephone_message
                set version = version + 1,
                    annulled = true
                where office_id = :office
                  and id = :id
                  and version = :version
                """));
    }

    private static void unlessOvertaken(TelephoneMessage message, JdbcClient.StatementSpec update) {
        var rows = update.param("office", message.id().office().value())
                .param("id", message.id().value())
                .param("version", message.version())
                .update();
        if (rows == 0) {
            throw new Overtaken("telephone", message.taken().number());
        }
    }

    private static TelephoneMessage read(ResultSet row, int n) throws SQLException {
        var promised = row.getTimestamp("promised_for");
        var returned = row.getTimestamp("returned_at");
        return new TelephoneMessage(
                new TelephoneMessage.Id(
                        new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                row.getInt("version"),
                new Taken(
                        row.getString("number"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("recorded_by"),
                        row.getString("words")),
                new Caller(row.getString("home"), row.getString("person"), row.getString("phone")),
                new Wanted(row.getObject("wanted_id", UUID.class), row.getString("wanted")),
                promised == null ? null : promised.toInstant(),
                returned == null
                        ? null
                        : new Returned(
                                row.getString("returned_words"), returned.toInstant(), row.getString("returned_by")),
                row.getBoolean("annulled"));
    }
}
