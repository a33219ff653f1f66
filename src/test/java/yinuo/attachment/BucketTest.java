package yinuo.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.refusal.FilesAway;
import yinuo.refusal.Missing;

/** The content of files in a bucket of a real server that is there, away, or gives something else than it got. */
@CentreTest
class BucketTest {

    @TempDir
    static Path folder;

    private static BucketServer server;

    @Autowired
    AttachmentRows rows;

    @Autowired
    Attachments inDatabase;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Limits limits;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    private People.Staffed office;
    private Attachments inBucket;

    @BeforeAll
    static void serve() throws Exception {
        server = BucketServer.start(folder);
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void open() {
        office = people.office();
        inBucket = with("secret");
    }

    private Attachments with(String secret) {
        var address = new BucketAddress(server.endpoint(), "us-east-1", "files", "centre", secret);
        return new Attachments(rows, new Contents(rows, address, transaction), transaction, limits, clock);
    }

    private static MockMultipartFile photo() {
        return new MockMultipartFile("files", "墙面.png", "image/png", Samples.png());
    }

    private Attachment store(Attachments files) {
        return office.in(() -> files.store(office.actor(RECEPTIONIST), Upload.of(photo())));
    }

    private Path kept(Attachment photo) throws Exception {
        return server.files().stream()
                .filter(file -> file.endsWith(office.office().id().value() + "/" + photo.hash()))
                .findFirst()
                .orElseThrow();
    }

    private byte[] read(Attachments files, Attachment photo) {
        return office.in(
                () -> files.open(office.actor(SUPERVISOR), photo.hash()).content());
    }

    @Test
    void content_goes_to_the_bucket_and_comes_back() throws Exception {
        var photo = store(inBucket);

        assertThat(Files.readAllBytes(kept(photo))).isEqualTo(Samples.png());
        assertThat(office.inTransaction(
                        () -> db.sql("select count(*) from attachment where content is null and size = :size")
                                .param("size", Samples.png().length)
                                .query(Integer.class)
                                .single()))
                .isOne();
        assertThat(read(inBucket, photo)).isEqualTo(Samples.png());
    }

    @Test
    void what_is_known_is_not_sent_again_and_stays_where_it_is() throws Exception {
        var before = store(inDatabase);

        assertThat(store(inBucket)).isEqualTo(before);
        assertThatThrownBy(() -> kept(before)).isInstanceOf(java.util.NoSuchElementException.class);
        assertThat(read(inBucket, before)).isEqualTo(Samples.png());
    }

    @Test
    void the_check_of_the_journal_reads_what_the_bucket_has() throws Exception {
        var photo = store(inBucket);

        assertThat(office.in(() -> inBucket.soundness(office.office().id()))).containsExactly(entry(photo, true));
        Files.write(kept(photo), Samples.pdf());
        assertThat(office.in(() -> inBucket.soundness(office.office().id()))).containsExactly(entry(photo, false));
        Files.delete(kept(photo));
        assertThat(office.in(() -> inBucket.soundness(office.office().id()))).isEmpty();
        assertThatThrownBy(() -> read(inBucket, photo)).isInstanceOf(Missing.class);
    }

    private static Map.Entry<String, Boolean> entry(Attachment photo, boolean sound) {
        return Map.entry(photo.hash(), sound);
    }

    @Test
    void while_it_is_away_a_form_is_told_and_nothing_is_kept_by_halves() throws Exception {
        server.leave();
        try {
            var taken =
                    office.in(() -> inBucket.take(office.actor(RECEPTIONIST), new Sent(List.of(photo()), List.of())));

            assertThat(taken.kept()).isEmpty();
            assertThat(taken.faults()).containsEntry(Attachments.FIELD, "attachment.bad.away");
            assertThatThrownBy(() -> store(inBucket)).isInstanceOf(FilesAway.class);
            assertThat(office.in(() -> inBucket.soundness(office.office().id())))
                    .isEmpty();
        } finally {
            server.comeBack();
        }

        assertThat(read(inBucket, store(inBucket))).isEqualTo(Samples.png());
    }

    @Test
    void a_bucket_that_does_not_let_the_centre_in_is_away() {
        assertThatThrownBy(() -> store(with("wrong"))).isInstanceOf(FilesAway.class);
    }

    /** As when the settings were taken away again: the centre of these tests has no bucket. */
    @Test
    void whoever_asks_for_a_file_that_cannot_be_reached_is_told() {
        var path = "attachments/" + store(inBucket).hash();

        var program = new Programs(web, office).get(SUPERVISOR, path);
        assertThat(program).hasStatus(503).headers().hasValue("Retry-After", "5");
        assertThat(json(program).get("type").asString()).isEqualTo("urn:yinuo:problem:files-away");
        assertThat(new Browsing(web, office, SUPERVISOR).get(path))
                .hasStatus(503)
                .bodyText()
                .contains("附件库暂时连不上");
    }

    @Test
    void an_address_without_its_key_is_refused_at_the_start() {
        assertThatThrownBy(() -> new BucketAddress("http://localhost", "us-east-1", "files", "", "secret"))
                .hasMessageContaining("YINUO_S3_KEY");
    }
}
