package yinuo.duty.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.office.Office;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Somebody's own shifts as a calendar that their telephone follows (iCalendar, RFC 5545). */
@Service
@Transactional
public class Calendars {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DAYS_BACK = 31;

    private final RosterRows rows;
    private final FeedRows feeds;
    private final Shifts shifts;
    private final Clock clock;

    Calendars(RosterRows rows, FeedRows feeds, Shifts shifts, Clock clock) {
        this.rows = rows;
        this.feeds = feeds;
        this.shifts = shifts;
        this.clock = clock;
    }

    /** Names a shift in the language of the feed. */
    public interface Names {
        String of(ShiftKind kind);
    }

    /** The secret of the actor's feed; whoever has it may read their shifts and nothing else. */
    public String secret(Actor actor) {
        actor.must(Deed.SEE_ROSTER);
        return feeds.secret(
                actor.office().id(),
                actor.member().value(),
                UUID.randomUUID().toString().replace("-", ""));
    }

    /** The old address leads nowhere any more. */
    public void renew(Actor actor) {
        actor.must(Deed.SEE_ROSTER);
        feeds.forget(actor.office().id(), actor.member().value());
    }

    /** The feed behind a secret, none if there is no such. */
    @Transactional(readOnly = true)
    public Optional<String> feed(Office office, String secret, Names names) {
        return feeds.member(office.id(), secret).map(member -> text(office, member, names));
    }

    private String text(Office office, UUID member, Names names) {
        var now = clock.instant();
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Yinuo//Roster//ZH\r\n");
        var from = now.atZone(clock.getZone()).toLocalDate().minusDays(DAYS_BACK);
        for (var slot : rows.published(office.id(), member, from)) {
            for (var kind : shifts.of(office.id(), YearMonth.from(slot.day()))) {
                if (kind.code().equals(slot.shift())) {
                    var begins = kind.begins(slot.day(), clock.getZone());
                    var ends = kind.ends(slot.day(), clock.getZone());
                    text.append("BEGIN:VEVENT\r\nUID:")
                            .append(slot.day())
                            .append('-')
                            .append(slot.shift())
                            .append('-')
                            .append(member)
                            .append("\r\nDTSTAMP:")
                            .append(MOMENT.format(now))
                            .append(moment("DTSTART", begins))
                            .append(moment("DTEND", ends))
                            .append("\r\nSUMMARY:")
                            .append(escaped(names.of(kind) + " " + office.name()))
                            .append("\r\nEND:VEVENT\r\n");
                }
            }
        }
        return text.append("END:VCALENDAR\r\n").toString();
    }

    private static String moment(String name, Instant at) {
        return "\r\n" + name + ":" + MOMENT.format(at);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replace("\n", " ");
    }
}
