package yinuo.team.conduct;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;

/** Who has read the handbook, and who looked at themselves before the shift. */
@Repository
class ReadingRows {

    private final JdbcClient db;

    ReadingRows(JdbcClient db) {
        this.db = db;
    }

    /** False when it was confirmed before. */
    boolean read(Office.Id office, UUID member, String edition, Instant at) {
        return db.sql("""
                insert into conduct_reading (office_id, member_id, edition, at)
                values (:office, :member, :edition, :at)
                on conflict do nothing
                """)
                        .param("office", office.value())
                        .param("member", member)
                        .param("edition", edition)
                        .param("at", from(at))
                        .update()
                > 0;
    }

    Map<UUID, Instant> readers(Office.Id office, String edition) {
        var readers = new LinkedHashMap<UUID, Instant>();
        db.sql("select member_id, at from conduct_reading where office_id = :office and edition = :edition order by at")
                .param("office", office.value())
                .param("edition", edition)
                .query(row -> {
                    readers.put(
                            row.getObject("member_id", UUID.class),
                            row.getTimestamp("at").toInstant());
                });
        return readers;
    }

    /** The last look of a day counts. */
    void looked(Office.Id office, UUID member, LocalDate day, SelfCheck check) {
        db.sql("""
                insert into conduct_self_check (office_id, member_id, day, at, amiss)
                values (:office, :member, :day, :at, :amiss)
                on conflict (office_id, member_id, day) do update set at = :at, amiss = :amiss
                """)
                .param("office", office.value())
                .param("member", member)
                .param("day", day)
                .param("at", from(check.at()))
                .param("amiss", check.amiss().toArray(String[]::new))
                .update();
    }

    Map<UUID, SelfCheck> looks(Office.Id office, LocalDate day) {
        var looks = new LinkedHashMap<UUID, SelfCheck>();
        db.sql("select member_id, at, amiss from conduct_self_check where office_id = :office and day = :day")
                .param("office", office.value())
                .param("day", day)
                .query(row -> {
                    looks.put(
                            row.getObject("member_id", UUID.class),
                            new SelfCheck(row.getTimestamp("at").toInstant(), List.of((String[])
                                    row.getArray("amiss").getArray())));
                });
        return looks;
    }

    Optional<SelfCheck> look(Office.Id office, UUID member, LocalDate day) {
        return Optional.ofNullable(looks(office, day).get(member));
    }
}
