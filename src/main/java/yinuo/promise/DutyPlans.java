package yinuo.promise;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;

/** How far each duty is planned. */
@Repository
class DutyPlans {

    private final JdbcClient db;

    DutyPlans(JdbcClient db) {
        this.db = db;
    }

    /** The first period that had not begun when this was last planned. */
    Optional<LocalDate> next(Office.Id office, String rule) {
        return db.sql("select next_start from duty_plan where office_id = :office and rule = :rule")
                .param("office", office.value())
                .param("rule", rule)
                .query(LocalDate.class)
                .optional();
    }

    /** Never backwards, whichever node was faster. */
    void planned(Office.Id office, String rule, LocalDate next) {
        db.sql("""
                insert into duty_plan (office_id, rule, next_start)
                values (:office, :rule, :next)
                on conflict (office_id, rule)
                do update set next_start = greatest(duty_plan.next_start, excluded.next_start)
                """)
                .param("office", office.value())
                .param("rule", rule)
                .param("next", next)
                .update();
    }

    /** A period that has not begun follows the rulebook: its promise gets the number that holds by now. */
    void replan(Promise promise, Instant now) {
        var made = promise.made();
        db.sql("""
                update promise
                set term = :term,
                    due_at = :due,
                    warn_at = :warn,
                    next_fire_at = :warn
                where office_id = :office
                  and subject_kind = :kind
                  and subject_id = :subject
                  and rule = :rule
                  and made_at > :now
                  and done_at is null
                  and waived_at is null
                  and pauses = 0
                  and (due_at <> :due or term <> :term)
                """)
                .param("term", made.term())
                .param("due", from(made.dueAt()))
                .param("warn", from(made.warnAt()))
                .param("office", promise.id().office().value())
                .param("kind", promise.subject().kind())
                .param("subject", promise.subject().id())
                .param("rule", made.rule())
                .param("now", from(now))
                .update();
    }
}
