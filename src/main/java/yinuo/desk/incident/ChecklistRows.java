package yinuo.desk.incident;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.incident.Checklists.Checklist;
import yinuo.office.Office;

/** The steps that the departments of each office have supplied. */
@Repository
class ChecklistRows {

    private final JdbcClient db;

    ChecklistRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Checklist> newest(Office.Id office, IncidentKind kind) {
        return db.sql("""
                select by_name, at, steps
                from incident_checklist
                where office_id = :office
                  and kind = :kind
                order by at desc
                limit 1
                """)
                .param("office", office.value())
                .param("kind", kind.name())
                .query((row, _) -> new Checklist(
                        kind,
                        List.of((String[]) row.getArray("steps").getArray()),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    void add(Office.Id office, Checklist list, Instant at) {
        db.sql("""
                insert into incident_checklist (office_id, kind, at, by_name, steps)
                values (:office, :kind, :at, :by, :steps)
                """)
                .param("office", office.value())
                .param("kind", list.kind().name())
                .param("at", from(at))
                .param("by", list.by())
                .param("steps", list.steps().toArray(String[]::new))
                .update();
    }
}
