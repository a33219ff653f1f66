package yinuo.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yinuo.office.Office;
import yinuo.refusal.FilesAway;
import yinuo.staff.Actor;

/**
 * What is in the files. New content goes to the bucket, if one is named, else into the database; what came before stays
 * where it is, and its row says where. A deed holds no connection to the database while it waits for the bucket.
 */
@Component
@EnableConfigurationProperties(BucketAddress.class)
class Contents {

    private final AttachmentRows rows;
    private final Optional<Bucket> bucket;
    private final TransactionTemplate transaction;

    Contents(AttachmentRows rows, BucketAddress address, TransactionTemplate transaction) {
        this.rows = rows;
        this.bucket = address.isNamed() ? Optional.of(new Bucket(address)) : Optional.empty();
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        bucket.ifPresent(Bucket::greet);
    }

    void keep(Actor actor, Attachment attachment, byte[] content, Instant at) {
        bucket.ifPresent(named -> named.put(actor.office().id(), attachment, content));
        var here = bucket.isPresent() ? null : content;
        transaction.executeWithoutResult(_ -> rows.add(actor, attachment, here, at));
    }

    Optional<byte[]> of(Office.Id office, String hash) {
        return transaction
                .execute(_ -> rows.content(office, hash))
                .flatMap(row -> row.content() == null ? named().get(office, hash) : Optional.of(row.content()));
    }

    /** Every hash that has a content, here or in the bucket, and whether it is still the one that was sent. */
    Map<String, Boolean> soundness(Office.Id office) {
        var sound = new HashMap<>(rows.soundness(office));
        rows.elsewhere(office)
                .forEach(hash -> named().get(office, hash)
                        .ifPresent(content -> sound.put(hash, hash(content).equals(hash))));
        return sound;
    }

    private Bucket named() {
        return bucket.orElseThrow(() -> new FilesAway("Files are in a bucket, but none is named"));
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
