package yinuo.counter.mail;

import static java.sql.Timestamp.from;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every attempt to reach an addressee. */
@Repository
class MailContacts {

    private final JdbcClient db;

    MailContacts(JdbcClient db) {
        this.db = db;
    }

    void add(MailItem.Id item, UUID id, MailContact contact) {
        db.sql("""
                insert into mail_contact (office_id, id, item_id, at, by_name, means, outcome, words)
                values (:office, :id, :item, :at, :by, :means, :outcome, :words)
                """)
                .param("office", item.office().value())
                .param("id", id)
                .param("item", item.value())
                .param("at", from(contact.at()))
                .param("by", contact.by())
                .param("means", contact.means().name())
                .param("outcome", contact.outcome().name())
                .param("words", contact.words())
                .update();
    }

    /** The last first. */
    List<MailContact> of(MailItem.Id item) {
        return db.sql("""
                select *
                from mail_contact
                where office_id = :office
                  and item_id = :item
                order by at desc
                """)
                .param("office", item.office().value())
                .param("item", item.value())
                .query((row, _) -> new MailContact(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        MailMeans.valueOf(row.getString("means")),
                        MailOutcome.valueOf(row.getString("outcome")),
                        row.getString("words")))
                .list();
    }
}
