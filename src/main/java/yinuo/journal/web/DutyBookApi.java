package yinuo.journal.web;

import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yinuo.journal.EntryJson;
import yinuo.journal.book.BookLine;
import yinuo.journal.book.DutyBook;
import yinuo.journal.book.DutyNotes;
import yinuo.journal.book.Volume;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The duty log, for programs. */
@RestController
@RequestMapping("/api/{office}/duty-log")
class DutyBookApi {

    private final DutyBook book;
    private final DutyNotes notes;

    DutyBookApi(DutyBook book, DutyNotes notes) {
        this.book = book;
        this.notes = notes;
    }

    record LineJson(
            int volume,
            long number,
            long page,
            String subject,
            UUID subjectId,
            EntryJson entry,
            String hash,
            List<String> correctedBy) {

        static LineJson of(BookLine line, Page page) {
            var entry = line.entry();
            return new LineJson(
                    line.volume(),
                    line.number(),
                    line.page(),
                    entry.stream().kind(),
                    entry.stream().id(),
                    EntryJson.of(entry, page.t("journal." + entry.kind())),
                    HexFormat.of().formatHex(line.hash()),
                    line.correctedBy());
        }
    }

    record ListJson(List<LineJson> items, @Nullable Long next) {}

    record VolumeJson(
            int volume,
            long lines,
            long pages,
            String hash,
            @Nullable Instant checkedAt,
            @Nullable Long checkedUpTo,
            boolean finished,
            @Nullable Long fault) {}

    /** Lines of a volume behind a number, as many as a page holds. */
    @GetMapping
    ListJson lines(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable Integer volume,
            @RequestParam(defaultValue = "0") long after) {
        actor.must(Deed.SEE_DUTY_LOG);
        var year = volume == null ? page.today().getYear() : volume;
        var lines = book.after(actor.office().id(), year, Math.max(after, 0));
        return new ListJson(
                lines.stream().map(line -> LineJson.of(line, page)).toList(),
                lines.size() < BookLine.PER_PAGE ? null : lines.getLast().number());
    }

    record WrittenJson(
            @Nullable String words,
            @Nullable String corrects,
            @Nullable List<String> attachments) {}

    @PostMapping
    ResponseEntity<LineJson> write(Actor actor, Page page, @RequestBody WrittenJson sent) {
        return created(actor, page, notes.write(actor, sent.words(), sent.corrects(), sent.attachments()));
    }

    private static ResponseEntity<LineJson> created(Actor actor, Page page, BookLine line) {
        return ResponseEntity.created(URI.create("/api/%s/duty-log?volume=%d&after=%d"
                        .formatted(actor.office().code(), line.volume(), line.number() - 1)))
                .body(LineJson.of(line, page));
    }

    record CalledJson(@Nullable String person, @Nullable String words) {}

    @PostMapping("/hotline")
    ResponseEntity<LineJson> callOut(Actor actor, Page page, @RequestBody CalledJson sent) {
        return created(actor, page, notes.callOut(actor, sent.person(), sent.words()));
    }

    @GetMapping("/volumes")
    List<VolumeJson> volumes(Actor actor) {
        actor.must(Deed.VERIFY_JOURNAL);
        return book.volumes(actor.office().id()).stream().map(DutyBookApi::json).toList();
    }

    private static VolumeJson json(Volume volume) {
        var checked = volume.checked();
        return new VolumeJson(
                volume.year(),
                volume.lines(),
                volume.pages(),
                HexFormat.of().formatHex(volume.hash()),
                checked == null ? null : checked.begun(),
                checked == null ? null : checked.upTo(),
                checked != null && checked.finished(),
                checked == null ? null : checked.fault());
    }
}
