package yinuo.team.conduct;

import static java.sql.Timestamp.from;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.duty.roster.OnDuty.Watch;
import yinuo.office.Office;

/** Which shifts were looked at for those who did not come. */
@Repository
class AttendanceRows {

    private final JdbcClient db;

    AttendanceRows(JdbcClient db) {
        this.db = db;
    }

    /** True for the first who looks at this shift. */
    boolean look(Office.Id office, Watch watch, int absent, Instant now) {
        return db.sql("""
                        insert into attendance_look (office_id, day, shift, at, absent)
                        values (:office, :day, :shift, :at, :absent)
                        on conflict do nothing
                        """)
                        .param("office", office.value())
                        .param("day", watch.day())
                        .param("shift", watch.shift().code())
                        .param("at", from(now))
                        .param("absent", absent)
                        .update()
                == 1;
    }
}
