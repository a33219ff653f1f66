package yinuo.desk.complaint;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import yinuo.office.Ids;
import yinuo.office.Office;
import yinuo.promise.Owed;
import yinuo.promise.Promises;
import yinuo.promise.Subject;
import yinuo.text.Grams;

/**
 * Complaints of a time before Yinuo, such as messages to a mailbox. They are found and compared like all others; what was
 * promised then is recorded as unknown, so that the past fires nothing.
 */
@Repository
@Transactional
public class PastComplaints {

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final Promises promises;

    PastComplaints(JdbcClient db, JdbcTemplate batches, Promises promises) {
        this.db = db;
        this.batches = batches;
        this.promises = promises;
    }

    /** One of them: the number it had where it comes from, who wrote it when, and the words, at most 5,000 characters. */
    public record Past(String source, Instant at, String person, Category category, String words) {}

    /** Which of these numbers were taken over before. */
    @Transactional(readOnly = true)
    public Set<String> known(Office.Id office, List<String> sources) {
        return sources.isEmpty()
                ? Set.of()
                : Set.copyOf(db.sql("select source from complaint where office_id = :office and source in (:sources)")
                        .param("office", office.value())
                        .param("sources", sources)
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    /** Takes over all of them or, if one fails, none. */
    public void takeOver(Office.Id office, String by, List<Past> past, Instant now) {
        var ids = past.stream().map(_ -> Ids.next(now)).toList();
        batches.batchUpdate(
                """
                insert into complaint (
                    office_id, id, number, channel, received_at, recorded_at, recorded_by, home, person, phone,
                    category, words, grams, stage, source)
                values (?, ?, ?, 'ONLINE', ?, ?, ?, '', ?, '', ?, ?, ?, 'PAST', ?)
                """,
                java.util.stream.IntStream.range(0, past.size())
                        .mapToObj(n -> row(office, ids.get(n), by, past.get(n), now))
                        .toList());
        for (var n = 0; n < past.size(); n++) {
            var one = past.get(n);
            promises.makeUnknown(
                    office,
                    new Subject(
                            Complaint.SUBJECT, ids.get(n), number(one), "", one.words(), "complaints/" + ids.get(n)),
                    List.of(Owed.from(ComplaintPromise.CONTACT_RESIDENT, one.at())));
        }
    }

    private static Object[] row(Office.Id office, UUID id, String by, Past past, Instant now) {
        return new Object[] {
            office.value(),
            id,
            number(past),
            from(past.at()),
            from(now),
            by,
            past.person(),
            past.category().name(),
            past.words(),
            Grams.of(past.words()).toArray(String[]::new),
            past.source()
        };
    }

    /** They keep the number people know them by. */
    private static String number(Past past) {
        return "WL-" + past.source();
    }
}
