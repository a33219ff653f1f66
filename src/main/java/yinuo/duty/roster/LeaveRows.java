package yinuo.duty.roster;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.duty.roster.Leave.Decision;
import yinuo.duty.roster.Leave.Shift;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;

/** Every request for leave. */
@Repository
class LeaveRows {

    private final JdbcClient db;

    LeaveRows(JdbcClient db) {
        this.db = db;
    }

    /** False when the same was asked already and nobody has decided. */
    boolean add(Leave leave) {
        return db.sql("""
                insert into roster_leave (office_id, id, number, day, shift, span, member_id, member, reason, asked_at)
                values (:office, :id, :number, :day, :shift, :span, :member, :name, :reason, :at)
                on conflict (office_id, day, shift, member_id) where stage = 'ASKED' do nothing
                """)
                        .param("office", leave.id().office().value())
                        .param("id", leave.id().value())
                        .param("number", leave.number())
                        .param("day", leave.shift().day())
                        .param("shift", leave.shift().code())
                        .param("span", leave.shift().span())
                        .param("member", leave.shift().member())
                        .param("name", leave.shift().name())
                        .param("reason", leave.reason())
                        .param("at", from(leave.askedAt()))
                        .update()
                > 0;
    }

    void decide(Leave leave, LeaveStage stage, Decision decision) {
        var rows = db.sql("""
                update roster_leave
                set version = version + 1,
                    stage = :stage,
                    decided_at = :at,
                    decided_by = :by,
                    words = :words,
                    substitute_id = :substitute,
                    substitute = :name
                where office_id = :office
                  and id = :id
                  and version = :version
                """)
                .param("stage", stage.name())
                .param("at", from(decision.at()))
                .param("by", decision.by())
                .param("words", decision.words())
                .param("substitute", decision.substitute(), Types.OTHER)
                .param("name", decision.substituteName())
                .param("office", leave.id().office().value())
                .param("id", leave.id().value())
                .param("version", leave.version())
                .update();
        if (rows == 0) {
            throw new Overtaken("leave", leave.number());
        }
    }

    Leave take(Leave.Id id) {
        return db.sql("select * from roster_leave where office_id = :office and id = :id for update")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(LeaveRows::read)
                .optional()
                .orElseThrow(() -> new Missing("leave", id.value()));
    }

    /** What waits first, then the last asked. */
    List<Leave> last(Office.Id office, @Nullable UUID member, int limit) {
        return db.sql("""
                select *
                from roster_leave
                where office_id = :office
                  and (:member::uuid is null or member_id = :member)
                order by stage <> 'ASKED', asked_at desc, id
                limit :limit
                """)
                .param("office", office.value())
                .param("member", member, Types.OTHER)
                .param("limit", limit)
                .query(LeaveRows::read)
                .list();
    }

    /** Approved ones for the shifts of a half-open period. */
    List<Leave> approved(Office.Id office, LocalDate from, LocalDate until) {
        return db.sql("""
                select *
                from roster_leave
                where office_id = :office
                  and stage = 'APPROVED'
                  and day >= :from
                  and day < :until
                order by day, asked_at
                """)
                .param("office", office.value())
                .param("from", from)
                .param("until", until)
                .query(LeaveRows::read)
                .list();
    }

    private static Leave read(ResultSet row, int n) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new Leave(
                new Leave.Id(new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("number"),
                new Shift(
                        row.getObject("day", LocalDate.class),
                        row.getString("shift"),
                        row.getString("span"),
                        row.getObject("member_id", UUID.class),
                        row.getString("member")),
                row.getString("reason"),
                row.getTimestamp("asked_at").toInstant(),
                LeaveStage.valueOf(row.getString("stage")),
                decided == null
                        ? null
                        : new Decision(
                                decided.toInstant(),
                                row.getString("decided_by"),
                                row.getString("words"),
                                row.getObject("substitute_id", UUID.class),
                                row.getString("substitute")));
    }
}
