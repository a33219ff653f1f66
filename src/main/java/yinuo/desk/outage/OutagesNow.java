package yinuo.desk.outage;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.desk.incident.Ongoing;
import yinuo.desk.incident.Situation;
import yinuo.office.Office;

/** The cuts of today and of before that are not over. */
@Component
class OutagesNow implements Ongoing {

    private static final int MOST = 100;

    private final OutageRows rows;
    private final Clock clock;

    OutagesNow(OutageRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<Situation> current(Office.Id office) {
        var today = clock.instant().atZone(clock.getZone()).toLocalDate();
        var tomorrow = today.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return rows.announced(office, tomorrow, MOST).stream()
                .map(Outage::situation)
                .toList();
    }
}
