package yinuo.counter.mail.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.counter.mail.MailBatch;
import yinuo.counter.mail.MailClass;
import yinuo.counter.mail.MailItem;
import yinuo.counter.mail.MailMeans;
import yinuo.counter.mail.MailMode;
import yinuo.counter.mail.MailOut;
import yinuo.counter.mail.MailOutcome;
import yinuo.counter.mail.MailRefusal;
import yinuo.journal.Signed;
import yinuo.text.Document;

/** What programs send and get about mail. */
final class MailJson {

    private MailJson() {}

    record BatchJson(
            UUID id,
            String number,
            String carrier,
            int pieces,
            int registered,
            int refused,
            String damage,
            Instant cameAt,
            @Nullable Instant completeAt) {

        static BatchJson of(MailBatch batch) {
            return new BatchJson(
                    batch.id().value(),
                    batch.number(),
                    batch.brought().carrier(),
                    batch.brought().pieces(),
                    batch.registered(),
                    batch.refused(),
                    batch.brought().damage(),
                    batch.cameAt(),
                    batch.completeAt());
        }
    }

    record ItemJson(
            UUID id,
            int version,
            UUID batch,
            MailClass mailClass,
            MailMode mode,
            MailItem.Stage stage,
            String waybill,
            String home,
            String addressee,
            String shelf,
            Instant receivedAt,
            @Nullable Instant notifiedAt,
            @Nullable Instant reachedAt,
            @Nullable Instant undeliverableAt,
            @Nullable LocalDate reviewOn,
            @Nullable Instant endedAt,
            @Nullable String collector) {

        static ItemJson of(MailItem item) {
            var course = item.course();
            var end = item.ending();
            return new ItemJson(
                    item.id().value(),
                    item.version(),
                    item.batch(),
                    item.mailClass(),
                    item.mode(),
                    item.stage(),
                    item.written().waybill(),
                    item.written().home(),
                    item.written().addressee(),
                    item.position(),
                    item.receivedAt(),
                    course.notifiedAt(),
                    course.reachedAt(),
                    course.undeliverableAt(),
                    course.reviewOn(),
                    end == null ? null : end.at(),
                    end == null ? null : end.collector());
        }
    }

    record NewBatchJson(
            @Nullable String carrier,
            @Nullable Integer pieces,
            @Nullable String damage,
            @Nullable List<String> photos,
            @Nullable Signed courier) {}

    /** The lines are as on the screen: waybill, room, name and shelf, one piece each. */
    record LinesJson(
            @Nullable MailClass mailClass,
            @Nullable List<String> lines,
            @Nullable String shelf) {}

    record RefusalJson(@Nullable String what, @Nullable MailRefusal reason) {}

    record ShelvingJson(@Nullable List<UUID> ids, @Nullable String shelf) {}

    record ZoneJson(
            @Nullable String zone,
            @Nullable UUID colleague,
            @Nullable String pin) {

        String named() {
            return zone == null ? "" : zone;
        }
    }

    record ContactJson(
            @Nullable Integer version,
            @Nullable MailMeans means,
            @Nullable MailOutcome outcome,
            @Nullable String words) {}

    record CollectionJson(
            @Nullable Integer version,
            MailOut.@Nullable Collector collector,
            @Nullable Boolean identityChecked,
            @Nullable String relation,
            @Nullable Document document,
            @Nullable String documentNumber,
            @Nullable String authorisation,
            @Nullable List<String> proof,
            @Nullable UUID approver,
            @Nullable String approverPin,
            @Nullable Signed signature) {}

    record KeepingJson(@Nullable Integer version, @Nullable LocalDate until) {}

    record WhyJson(@Nullable Integer version, @Nullable String why) {}

    record BackJson(@Nullable Integer version, @Nullable Signed worker) {}
}
