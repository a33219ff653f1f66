package yinuo.staff;

import static java.sql.Timestamp.from;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;

/** Who was, is and will be appointed to receive customers. */
@Repository
public class Appointments {

    private final JdbcClient db;
    private final Members members;

    Appointments(JdbcClient db, Members members) {
        this.db = db;
        this.members = members;
    }

    /** Those that end after an instant, the last to begin first. */
    public List<Appointment> since(Office.Id office, Instant instant) {
        return Members.appointments(db, office, instant).reversed();
    }

    public void add(Appointment appointment) {
        var office = appointment.member().office();
        db.sql("""
                insert into appointment (office_id, id, member_id, from_at, until_at, made_at, made_by)
                values (:office, :id, :member, :from, :until, :madeAt, :by)
                """)
                .param("office", office.value())
                .param("id", appointment.id())
                .param("member", appointment.member().value())
                .param("from", from(appointment.from()))
                .param("until", from(appointment.until()))
                .param("madeAt", from(appointment.madeAt()))
                .param("by", appointment.by())
                .update();
        members.forget(office);
    }

    /** It ends at an instant; one that has not begun never does. */
    public int end(Office.Id office, UUID id, Instant at) {
        var ended = db.sql("""
                update appointment
                set until_at = greatest(:at, from_at)
                where office_id = :office
                  and id = :id
                  and until_at > :at
                """)
                .param("at", from(at))
                .param("office", office.value())
                .param("id", id)
                .update();
        members.forget(office);
        return ended;
    }
}
