package yinuo.duty.shift;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.duty.shift.Handover.Count;
import yinuo.duty.shift.Handover.Item;
import yinuo.promise.Subject;

/** What handovers hold: items, counts and what was found in order. */
@Repository
class HandoverParts {

    private final JdbcClient db;

    HandoverParts(JdbcClient db) {
        this.db = db;
    }

    /** What blocks first, then what is due next. */
    List<Item> items(Handover.Id id) {
        return db.sql("""
                select *
                from handover_item
                where office_id = :office
                  and handover_id = :id
                order by settled, important desc, due_at nulls last, seq
                """)
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> {
                    var due = row.getTimestamp("due_at");
                    return new Item(
                            row.getInt("seq"),
                            new Subject(
                                    row.getString("kind"),
                                    row.getObject("subject_id", UUID.class),
                                    row.getString("number"),
                                    row.getString("home"),
                                    row.getString("title"),
                                    row.getString("path")),
                            row.getString("rule"),
                            due == null ? null : due.toInstant(),
                            row.getBoolean("important"),
                            row.getString("words"),
                            row.getString("before"),
                            row.getBoolean("settled"));
                })
                .list();
    }

    void put(Handover.Id id, Item item) {
        db.sql("""
                insert into handover_item (office_id, handover_id, seq, kind, subject_id, number, home, title, path, rule,
                                           due_at, important, words, before, settled)
                values (:office, :id, :seq, :kind, :subject, :number, :home, :title, :path, :rule,
                        :due, :important, :words, :before, :settled)
                on conflict (office_id, handover_id, kind, subject_id)
                do update set due_at = excluded.due_at,
                              rule = excluded.rule,
                              title = excluded.title,
                              important = excluded.important,
                              words = excluded.words,
                              settled = excluded.settled
                """)
                .param("office", id.office().value())
                .param("id", id.value())
                .param("seq", item.seq())
                .param("kind", item.subject().kind())
                .param("subject", item.subject().id())
                .param("number", item.subject().number())
                .param("home", item.subject().home())
                .param("title", item.subject().title())
                .param("path", item.subject().path())
                .param("rule", item.rule())
                .param("due", item.due() == null ? null : Timestamp.from(item.due()), Types.TIMESTAMP)
                .param("important", item.important())
                .param("words", item.words())
                .param("before", item.before())
                .param("settled", item.settled())
                .update();
    }

    List<Count> counts(Handover.Id id) {
        return db.sql("select * from handover_count where office_id = :office and handover_id = :id order by seq")
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> new Count(
                        row.getInt("seq"),
                        row.getString("what"),
                        row.getBoolean("sum"),
                        row.getLong("expected"),
                        row.getObject("counted", Long.class),
                        row.getString("words")))
                .list();
    }

    void put(Handover.Id id, Count count) {
        db.sql("""
                insert into handover_count (office_id, handover_id, seq, what, sum, expected, counted, words)
                values (:office, :id, :seq, :what, :sum, :expected, :counted, :words)
                on conflict (office_id, handover_id, seq)
                do update set expected = excluded.expected,
                              counted = excluded.counted,
                              words = excluded.words
                """)
                .param("office", id.office().value())
                .param("id", id.value())
                .param("seq", count.seq())
                .param("what", count.what())
                .param("sum", count.sum())
                .param("expected", count.expected())
                .param("counted", count.counted(), Types.BIGINT)
                .param("words", count.words())
                .update();
    }

    Set<SiteCheck> inOrder(Handover.Id id) {
        var found = EnumSet.noneOf(SiteCheck.class);
        db.sql("select name from handover_check where office_id = :office and handover_id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(String.class)
                .list()
                .forEach(name -> found.add(SiteCheck.valueOf(name)));
        return found;
    }

    void inOrder(Handover.Id id, SiteCheck check, boolean good) {
        db.sql("delete from handover_check where office_id = :office and handover_id = :id and name = :name")
                .param("office", id.office().value())
                .param("id", id.value())
                .param("name", check.name())
                .update();
        if (good) {
            db.sql("insert into handover_check (office_id, handover_id, name) values (:office, :id, :name)")
                    .param("office", id.office().value())
                    .param("id", id.value())
                    .param("name", check.name())
                    .update();
        }
    }
}
