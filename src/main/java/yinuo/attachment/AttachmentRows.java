package yinuo.attachment;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.staff.Actor;

/** All files of all offices; the same content is kept once per office. */
@Repository
class AttachmentRows {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient db;

    AttachmentRows(JdbcClient db) {
        this.db = db;
    }

    /** Without a content, which is then in the bucket. */
    void add(Actor actor, Attachment attachment, byte @Nullable [] content, Instant at) {
        db.sql("""
                insert into attachment
                    (office_id, hash, media_type, size, name, added_by, added_by_name, added_at, content)
                values (:office, :hash, :mediaType, :size, :name, :by, :byName, :at, :content)
                on conflict (office_id, hash) do nothing
                """)
                .param("office", actor.office().id().value())
                .param("hash", HEX.parseHex(attachment.hash()))
                .param("mediaType", attachment.mediaType())
                .param("size", attachment.size())
                .param("name", attachment.name())
                .param("by", actor.member().value())
                .param("byName", actor.name())
                .param("at", from(at))
                .param("content", content)
                .update();
    }

    List<Attachment> with(Office.Id office, List<String> hashes) {
        return db.sql("""
                select hash, media_type, size, name
                from attachment
                where office_id = :office
                  and hash in (:hashes)
                """)
                .param("office", office.value())
                .param("hashes", hashes.stream().map(HEX::parseHex).toList())
                .query(AttachmentRows::read)
                .list();
    }

    /** A file that is known; a content that is not here is in the bucket. */
    record Row(byte @Nullable [] content) {}

    Optional<Row> content(Office.Id office, String hash) {
        return db.sql("select content from attachment where office_id = :office and hash = :hash")
                .param("office", office.value())
                .param("hash", HEX.parseHex(hash))
                .query((row, _) -> new Row(row.getBytes("content")))
                .optional();
    }

    /** Every hash that has its content here, and whether the content still has it. */
    Map<String, Boolean> soundness(Office.Id office) {
        var sound = new HashMap<String, Boolean>();
        db.sql("""
                select hash, sha256(content) = hash and length(content) = size as sound
                from attachment
                where office_id = :office
                  and content is not null
                """).withFetchSize(100).param("office", office.value()).query(row -> {
            sound.put(HEX.formatHex(row.getBytes("hash")), row.getBoolean("sound"));
        });
        return sound;
    }

    /** The hashes of what is in the bucket. */
    List<String> elsewhere(Office.Id office) {
        return db.sql("select hash from attachment where office_id = :office and content is null")
                .param("office", office.value())
                .query((row, _) -> HEX.formatHex(row.getBytes("hash")))
                .list();
    }

    private static Attachment read(ResultSet row, int n) throws SQLException {
        return new Attachment(
                HEX.formatHex(row.getBytes("hash")),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"));
    }
}
