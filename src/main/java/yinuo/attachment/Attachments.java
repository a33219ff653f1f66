package yinuo.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Takes files in, if they are what they say, and gives them back to the people of the office. */
@Service
@Transactional
@EnableConfigurationProperties(Limits.class)
public class Attachments {

    /** The field that a fault of a file is told at. */
    public static final String FIELD = "attachments";

    private final AttachmentRows rows;
    private final Limits limits;
    private final Clock clock;

    Attachments(AttachmentRows rows, Limits limits, Clock clock) {
        this.rows = rows;
        this.limits = limits;
        this.clock = clock;
    }

    /** Keeps a file; the same content again is the file that is known already. */
    public Attachment store(Actor actor, Upload upload) {
        actor.must(Deed.REGISTER_MATTER);
        var kind = check(upload);
        var content = upload.content();
        var name = upload.name().isEmpty() ? kind.plainName() : upload.name();
        var attachment = new Attachment(hash(content), name, kind.mediaType(), content.length);
        rows.add(actor, attachment, content, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return rows.with(actor.office().id(), List.of(attachment.hash())).getFirst();
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
                }
            }
        }
        if (kept.size() > limits.most()) {
            faults.putIfAbsent(FIELD, "attachment.bad.many");
        }
        return new Sent.Taken(kept.stream().distinct().toList(), faults);
    }

    /** The files a deed names by their hashes, in that order and each once; a hash that nobody sent is bad input. */
    @Transactional(readOnly = true)
    public List<Attachment> named(Office.Id office, @Nullable List<String> hashes) {
        if (hashes == null || hashes.isEmpty()) {
            return List.of();
        }
        var asked = hashes.stream().distinct().toList();
        new BadInput.Check()
                .that(asked.size() <= limits.most(), FIELD, "attachment.bad.many")
                .that(asked.stream().allMatch(Attachments::isHash), FIELD, "attachment.bad.unknown")
                .done();
        var found = rows.with(office, asked).stream().collect(Collectors.toMap(Attachment::hash, Function.identity()));
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

    @Transactional(readOnly = true)
    public Opened open(Actor actor, String hash) {
        actor.must(Deed.SEE_MATTERS);
        var office = actor.office().id();
        return Optional.of(hash)
                .filter(Attachments::isHash)
                .flatMap(one -> rows.with(office, List.of(one)).stream().findFirst())
                .flatMap(found -> rows.content(office, hash).map(content -> new Opened(found, content)))
                .orElseThrow(() -> new Missing("attachment", hash));
    }

    /** For the check of the journal: every hash, and whether the content beside it is still the one that was sent. */
    @Transactional(readOnly = true)
    public Map<String, Boolean> soundness(Office.Id office) {
        return rows.soundness(office);
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

    private static boolean isHash(String text) {
        return text.matches("[0-9a-f]{64}");
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
