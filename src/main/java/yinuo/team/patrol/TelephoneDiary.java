package yinuo.team.patrol;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.channel.Channel;
import yinuo.desk.reception.Inquiry;
import yinuo.desk.reception.Inquiry.Point;
import yinuo.office.Ids;
import yinuo.rulebook.Clause;
import yinuo.team.patrol.Diary.DiaryKind;
import yinuo.team.patrol.Diary.Note;

/** What somebody asked for on the telephone stands in the work diary point by point, and then what came of each. */
@Component
@Transactional
class TelephoneDiary {

    private final DiaryRows rows;
    private final Clock clock;

    TelephoneDiary(DiaryRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @EventListener
    @Clause("D07-4.7.3_2")
    void received(Inquiry.Received received) {
        var inquiry = received.inquiry();
        var asked = inquiry.asked();
        if (asked.channel() == Channel.PHONE && !asked.points().isEmpty()) {
            var who = (asked.home() + " " + asked.person()).strip();
            var words = numbered(asked.points().stream().map(Point::words).toList());
            add(inquiry, inquiry.id().value(), DiaryKind.TELEPHONE, asked.recordedBy(), who + "：" + words, null);
        }
    }

    @EventListener
    @Clause("D07-4.7.3_2")
    void answered(Inquiry.Answered answered) {
        var inquiry = answered.inquiry();
        var noted = inquiry.id().value();
        var answer = inquiry.answer();
        if (answer != null && rows.has(inquiry.id().office(), noted)) {
            var words = numbered(
                    inquiry.asked().points().stream().map(Point::outcome).toList());
            add(inquiry, Ids.next(answer.at()), DiaryKind.ADDED, answer.by(), words, noted);
        }
    }

    private void add(Inquiry inquiry, UUID id, DiaryKind kind, String by, String words, @Nullable UUID about) {
        Instant at = clock.instant();
        var day = at.atZone(clock.getZone()).toLocalDate();
        var whole = inquiry.asked().number() + " " + words;
        rows.add(inquiry.id().office(), new Note(id, day, at, kind, by, Diary.shortened(whole), about));
    }

    private static String numbered(List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(n -> (n + 1) + ". " + words.get(n))
                .collect(Collectors.joining("；"));
    }
}
