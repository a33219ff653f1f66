package yinuo.team.conduct;

import static java.sql.Timestamp.from;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.team.conduct.ConductEntry.Answer;
import yinuo.team.conduct.ConductEntry.ConductStage;
import yinuo.team.conduct.ConductEntry.Decision;
import yinuo.team.conduct.ConductEntry.Found;
import yinuo.team.conduct.ConductEntry.Person;
import yinuo.team.conduct.ConductEntry.Proposal;
import yinuo.team.conduct.ConductEntry.Reply;
import yinuo.team.conduct.ConductEntry.Source;

/** Every entry, and the further points chosen for steps of the ladder. */
@Repository
class ConductRows {

    private final JdbcClient db;

    ConductRows(JdbcClient db) {
        this.db = db;
    }

    void add(ConductEntry entry) {
        db.sql("""
                insert into conduct_entry (office_id, id, number, member_id, member, fault, day, words, source, path,
                    photos, points, wage, proposed_at, proposed_by)
                values (:office, :id, :number, :memberId, :member, :fault, :day, :words, :source, :path,
                    :photos, :points, :wage, :at, :by)
                """)
                .param("office", entry.id().office().value())
                .param("id", entry.id().value())
                .param("number", entry.number())
                .param("memberId", entry.person().member())
                .param("member", entry.person().name())
                .param("fault", entry.found().fault())
                .param("day", entry.found().day())
                .param("words", entry.found().words())
                .param("source", entry.found().source().name())
                .param("path", entry.found().path())
                .param("photos", entry.found().photos().toArray(String[]::new))
                .param("points", entry.proposal().points())
                .param("wage", entry.proposal().wage())
                .param("at", from(entry.proposal().at()))
                .param("by", entry.proposal().by())
                .update();
    }

    void save(ConductEntry entry) {
        var answer = entry.answer();
        var decision = entry.decision();
        var rows = db.sql("""
                update conduct_entry
                set version = version + 1,
                    stage = :stage,
                    answered_at = :answeredAt,
                    reply = :reply,
                    answer = :answer,
                    decided_at = :decidedAt,
                    decided_by = :by,
                    decided_points = :points,
                    decision = :decision
                where office_id = :office
                  and id = :id
                  and version = :version
                """)
                .param("stage", entry.stage().name())
                .param("answeredAt", answer == null ? null : from(answer.at()), Types.TIMESTAMP)
                .param("reply", answer == null ? null : answer.reply().name(), Types.VARCHAR)
                .param("answer", answer == null ? "" : answer.words())
                .param("decidedAt", decision == null ? null : from(decision.at()), Types.TIMESTAMP)
                .param("by", decision == null ? "" : decision.by())
                .param("points", decision == null ? null : decision.points(), Types.NUMERIC)
                .param("decision", decision == null ? "" : decision.words())
                .param("office", entry.id().office().value())
                .param("id", entry.id().value())
                .param("version", entry.version())
                .update();
        if (rows == 0) {
            throw new Overtaken("conduct", entry.number());
        }
    }

    Optional<ConductEntry> find(ConductEntry.Id id) {
        return db.sql("select * from conduct_entry where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(ConductRows::read)
                .optional();
    }

    /** Whether the same occasion has proposed something about somebody already. */
    boolean isProposed(Office.Id office, UUID member, ConductEntry.Source source, String path) {
        return db.sql("""
                select exists (
                    select 1
                    from conduct_entry
                    where office_id = :office
                      and member_id = :member
                      and source = :source
                      and path = :path)
                """)
                .param("office", office.value())
                .param("member", member)
                .param("source", source.name())
                .param("path", path)
                .query(Boolean.class)
                .single();
    }

    ConductEntry take(ConductEntry.Id id) {
        return db.sql("select * from conduct_entry where office_id = :office and id = :id for update")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(ConductRows::read)
                .optional()
                .orElseThrow(() -> new Missing("conduct", id.value()));
    }

    /** What waits first, then the last happened; of one person or of all. */
    List<ConductEntry> list(
            Office.Id office, @Nullable UUID member, @Nullable ConductStage stage, YearMonth month, int limit) {
        return db.sql("""
                select *
                from conduct_entry
                where office_id = :office
                  and (:member::uuid is null or member_id = :member)
                  and (:stage::text is null or stage = :stage)
                  and (day between :from and :until or stage = 'PROPOSED' and day < :from)
                order by stage <> 'PROPOSED', day desc, id desc
                limit :limit
                """)
                .param("office", office.value())
                .param("member", member, Types.OTHER)
                .param("stage", stage == null ? null : stage.name(), Types.VARCHAR)
                .param("from", month.atDay(1))
                .param("until", month.atEndOfMonth())
                .param("limit", limit)
                .query(ConductRows::read)
                .list();
    }

    /** Confirmed ones of a month, in the order in which they happened. */
    List<ConductEntry> confirmed(Office.Id office, UUID member, YearMonth month) {
        return db.sql("""
                select *
                from conduct_entry
                where office_id = :office
                  and member_id = :member
                  and stage = 'CONFIRMED'
                  and day between :from and :until
                order by day, id
                """)
                .param("office", office.value())
                .param("member", member)
                .param("from", month.atDay(1))
                .param("until", month.atEndOfMonth())
                .query(ConductRows::read)
                .list();
    }

    /** Two who confirm of one person at once do so one after the other, or both would count the same step. */
    void lock(Office.Id office, UUID member) {
        db.sql("select pg_advisory_xact_lock(hashtext(:key))")
                .param("key", "conduct " + office.value() + " " + member)
                .query(rows -> {});
    }

    void choose(Office.Id office, UUID member, YearMonth month, String clause, BigDecimal further) {
        db.sql("""
                insert into conduct_rung (office_id, member_id, month, clause, further)
                values (:office, :member, :month, :clause, :further)
                on conflict (office_id, member_id, month, clause) do update set further = :further
                """)
                .param("office", office.value())
                .param("member", member)
                .param("month", month.atDay(1))
                .param("clause", clause)
                .param("further", further)
                .update();
    }

    /** Further points that were chosen, by the clause of their step. */
    Map<String, BigDecimal> further(Office.Id office, UUID member, YearMonth month) {
        var further = new HashMap<String, BigDecimal>();
        db.sql("""
                select clause, further
                from conduct_rung
                where office_id = :office
                  and member_id = :member
                  and month = :month
                """)
                .param("office", office.value())
                .param("member", member)
                .param("month", month.atDay(1))
                .query(row -> {
                    further.put(
                            row.getString("clause"),
                            row.getBigDecimal("further").stripTrailingZeros());
                });
        return further;
    }

    private static ConductEntry read(ResultSet row, int n) throws SQLException {
        var answered = row.getTimestamp("answered_at");
        var decided = row.getTimestamp("decided_at");
        return new ConductEntry(
                new ConductEntry.Id(
                        new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("number"),
                new Person(row.getObject("member_id", UUID.class), row.getString("member")),
                new Found(
                        row.getString("fault"),
                        row.getObject("day", LocalDate.class),
                        row.getString("words"),
                        Source.valueOf(row.getString("source")),
                        row.getString("path"),
                        List.of((String[]) row.getArray("photos").getArray())),
                new Proposal(
                        row.getBigDecimal("points"),
                        row.getInt("wage"),
                        row.getTimestamp("proposed_at").toInstant(),
                        row.getString("proposed_by")),
                ConductStage.valueOf(row.getString("stage")),
                answered == null
                        ? null
                        : new Answer(
                                answered.toInstant(), Reply.valueOf(row.getString("reply")), row.getString("answer")),
                decided == null
                        ? null
                        : new Decision(
                                decided.toInstant(),
                                row.getString("decided_by"),
                                row.getBigDecimal("decided_points"),
                                row.getString("decision")));
    }
}
