package yinuo.attachment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.refusal.FilesAway;
import yinuo.refusal.Missing;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Takes files in, if they are what they say, and gives them back to the people of the office. */
@Service
@EnableConfigurationProperties(Limits.class)
public class Attachments {

    /** The field that a fault of a file is told at. */
    public static final String FIELD = "attachments";

    private final AttachmentRows rows;
    private final Contents contents;
    private final TransactionTemplate transaction;
    private final Limits limits;
    private final Clock clock;

    Attachments(AttachmentRows rows, Contents contents, TransactionTemplate transaction, Limits limits, Clock clock) {
        this.rows = rows;
        this.contents = contents;
        this.transaction = transaction;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Keeps a file; the same content again is the file that is known already.
     *
     * @throws FilesAway when the store of files does not answer
     */
    public Attachment store(Actor actor, Upload upload) {
        actor.must(Deed.REGISTER_MATTER);
        var kind = check(upload);
        var hash = Contents.hash(upload.content());
        return known(actor.office().id(), List.of(hash)).stream()
                .findFirst()
                .orElseGet(() -> add(actor, hash, kind, upload));
    }

    private Attachment add(Actor actor, String hash, MediaKind kind, Upload upload) {
        var name = upload.name().isEmpty() ? kind.plainName() : upload.name();
        var attachment = new Attachment(hash, name, kind.mediaType(), upload.content().length);
        contents.keep(actor, attachment, upload.content(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return known(actor.office().id(), List.of(hash)).getFirst();
    }

    private List<Attachment> known(Office.Id office, List<String> hashes) {
        return transaction.execute(_ -> rows.with(office, hashes));
    }

    /** All that a form sent, each file by itself, so that one bad file does not cost the others. */
    public Sent.Taken take(Actor actor, Sent sent) {
        var kept = new ArrayList<>(named(actor.office().id(), sent.attachments()));
        var faults = new LinkedHashMap<String, String>();
        for (var file :
                sent.files() == null ? List.<org.springframework.web.multipart.MultipartFile>of() : sent.files()) {
            var chosen = file.getOriginalFilename() != null
                    && !file.getOriginalFilename().isEmpty();
            if (chosen || !file.isEmpty()) {
                try {
                    kept.add(store(actor, Upload.of(file)));
                } catch (BadInput bad) {
                    faults.putAll(bad.faults());
                } catch (FilesAway away) {
                    faults.put(FIELD, "attachment.bad.away");
                }
            }
        }
        if (kept.size() > limits.most()) {
            faults.putIfAbsent(FIELD, "attachment.bad.many");
        }
        return new Sent.Taken(kept.stream().distinct().toList(), faults);
    }

    /** The files a deed names by their hashes, in that order and each once; a hash that nobody sent is bad input. */
    public List<Attachment> named(Office.Id office, @Nullable List<String> hashes) {
        if (hashes == null || hashes.isEmpty()) {
            return List.of();
        }
        var asked = hashes.stream().distinct().toList();
        new BadInput.Check()
                .that(asked.size() <= limits.most(), FIELD, "attachment.bad.many")
                .that(asked.stream().allMatch(Attachments::isHash), FIELD, "attachment.bad.unknown")
                .done();
        var found = known(office, asked).stream().collect(Collectors.toMap(Attachment::hash, Function.identity()));
        if (found.size() < asked.size()) {
            throw BadInput.in(FIELD, "attachment.bad.unknown");
        }
        return asked.stream().map(hash -> find(found, hash)).toList();
    }

    private static Attachment find(Map<String, Attachment> found, String hash) {
        return Optional.ofNullable(found.get(hash)).orElseThrow();
    }

    /** A file with its content. */
    public record Opened(Attachment attachment, byte[] content) {}

    /** @throws FilesAway when the store of files does not answer */
    public Opened open(Actor actor, String hash) {
        actor.must(Deed.SEE_MATTERS);
        var office = actor.office().id();
        return Optional.of(hash)
                .filter(Attachments::isHash)
                .flatMap(one -> known(office, List.of(one)).stream().findFirst())
                .flatMap(found -> contents.of(office, hash).map(content -> new Opened(found, content)))
                .orElseThrow(() -> new Missing("attachment", hash));
    }

    /**
     * For the check of the journal: every hash that has a content, and whether it is still the one that was sent.
     *
     * @throws FilesAway when the store of files does not answer
     */
    public Map<String, Boolean> soundness(Office.Id office) {
        return transaction.execute(_ -> contents.soundness(office));
    }

    private MediaKind check(Upload upload) {
        if (upload.content().length == 0) {
            throw BadInput.in(FIELD, "attachment.bad.empty");
        }
        if (upload.content().length > limits.largest().toBytes()) {
            throw BadInput.in(FIELD, "attachment.bad.large");
        }
        var kind = MediaKind.of(upload.content()).orElseThrow(() -> BadInput.in(FIELD, "attachment.bad.kind"));
        if (!kind.agreesWith(upload)) {
            throw BadInput.in(FIELD, "attachment.bad.lie");
        }
        if (kind.mediaType().startsWith("image/")) {
            var size = ImageSize.of(kind, upload.content())
                    .orElseThrow(() -> BadInput.in(FIELD, "attachment.bad.damaged"));
            if (size.pixels() > limits.mostPixels()) {
                throw BadInput.in(FIELD, "attachment.bad.pixels");
            }
        }
        return kind;
    }

    private static boolean isHash(@Nullable String text) {
        return text != null && text.matches("[0-9a-f]{64}");
    }
}
