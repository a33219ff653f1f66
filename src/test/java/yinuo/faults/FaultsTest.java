package yinuo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What happens when machines die: real processes, really killed. One node brings the database along, a second one uses it
 * through a gate.
 */
@Tag("slow")
class FaultsTest {

    private static final Path FOLDER = Path.of("target", "faults").toAbsolutePath();
    private static final Path FIRST = FOLDER.resolve("first");
    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int PROMISES = 10_000;

    private static Node first;
    private static Gate gate;

    @BeforeAll
    static void start() throws Exception {
        delete();
        first = Node.start(FIRST, Map.of("YINUO_DEMO_PAST", "false"));
        gate = new Gate(databasePort());
    }

    @AfterAll
    static void stop() throws Exception {
        gate.close();
        first.close();
    }

    private static void delete() throws Exception {
        if (Files.exists(FOLDER)) {
            try (Stream<Path> files = Files.walk(FOLDER)) {
                for (var file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Node second() throws Exception {
        return Node.start(
                FOLDER.resolve("second"),
                Map.of(
                        "YINUO_DB_URL",
                        "jdbc:postgresql://127.0.0.1:" + gate.port() + "/postgres",
                        "YINUO_DB_USER",
                        "yinuo",
                        "YINUO_DB_PASSWORD",
                        password()));
    }

    private static String password() throws Exception {
        return Files.readString(FIRST.resolve("postgres/password")).strip();
    }

    private static int databasePort() throws Exception {
        return Integer.parseInt(Files.readAllLines(FIRST.resolve("postgres/data/postmaster.pid"))
                .get(3)
                .strip());
    }

    private static Connection database() throws Exception {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort() + "/postgres", "yinuo", password());
    }

    private static long count(String sql) throws Exception {
        try (var connection = database();
                var statement = connection.createStatement()) {
            statement.execute("set row_security = on");
            try (var rows = statement.executeQuery("select id from office where code = 'qinghe'")) {
                rows.next();
                var office = rows.getString(1);
                statement.execute("set yinuo.office = '" + office + "'");
            }
            return one(connection, sql);
        }
    }

    private static long one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** What was acknowledged is there once, with what it promised, and the journal holds together. */
    private static void assertNothingIsLost(Writers writers) throws Exception {
        assertThat(writers.acknowledged).hasSizeGreaterThan(20);
        var ids = "('" + String.join("','", writers.acknowledged.values()) + "')";
        var size = (long) writers.acknowledged.size();
        assertThat(count("select count(*) from complaint where id in " + ids)).isEqualTo(size);
        assertThat(count("select count(distinct words) from complaint where id in " + ids))
                .isEqualTo(size);
        assertThat(count("select count(*) from promise where subject_id in " + ids))
                .isEqualTo(4 * size);
        assertThat(count("select count(*) from journal_entry where seq = 1 and stream_id in " + ids))
                .isEqualTo(size);
        var keys = "('漏水 " + String.join("','漏水 ", writers.acknowledged.keySet()) + "')";
        assertThat(count("select count(*) from complaint where words in " + keys))
                .as("one of each, however often it was sent")
                .isEqualTo(size);
        var verified = first.get("/api/qinghe/journal/verification", first.token("director"));
        assertThat(verified.body()).contains("\"intact\":true");
        assertThat(verified.headers().firstValue("Content-Length"))
                .as("sent in one piece")
                .isPresent();
    }

    @Test
    void kill_9_of_the_program_loses_nothing_that_was_acknowledged() throws Exception {
        try (var writers = new Writers(first)) {
            writers.awaitAcknowledged(200);
            first.kill();
            writers.close();

            first = Node.start(FIRST, Map.of());
            gate.leadTo(databasePort());

            assertNothingIsLost(writers);
        }
    }

    @Test
    void kill_9_of_the_database_server_is_got_over() throws Exception {
        try (var writers = new Writers(first)) {
            writers.awaitAcknowledged(100);
            var server = Long.parseLong(Files.readAllLines(FIRST.resolve("postgres/data/postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle.of(server).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                try (var connection = database()) {
                    return connection.isValid(1);
                } catch (SQLException notYet) {
                    return false;
                }
            });
            writers.awaitAcknowledged(100);
            writers.close();

            assertNothingIsLost(writers);
            assertThat(writers.statuses).as("" + writers.refusals).isSubsetOf(0, 201, 503);
        }
    }

    @Test
    void a_database_gone_for_ten_seconds_is_said_to_be_and_comes_back_by_itself() throws Exception {
        try (var second = second();
                var browser = browser(second);
                var writers = new Writers(second)) {
            writers.awaitAcknowledged(50);
            gate.shut();
            var since = System.nanoTime();
            var page = browser.send(second.request("/qinghe/today").build(), BodyHandlers.ofString());
            var program = second.get("/api/qinghe/complaints", writers.token());
            Thread.sleep(Duration.ofSeconds(10).minusNanos(System.nanoTime() - since));
            gate.open();
            writers.awaitAcknowledged(50);
            writers.close();

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("<html", "没有丢失");
            assertThat(program.statusCode()).isEqualTo(503);
            assertThat(program.headers().firstValue("Retry-After")).isPresent();
            assertThat(program.body()).contains("urn:yinuo:problem:database-away");
            assertThat(writers.statuses).as("" + writers.refusals).isSubsetOf(201, 503);
            assertThat(writers.answeredAfterMillis).allMatch(millis -> millis < 15_000);
            assertThat(browser.send(second.request("/qinghe/today").build(), BodyHandlers.ofString())
                            .statusCode())
                    .as("the session is still there")
                    .isEqualTo(200);
            assertNothingIsLost(writers);
        }
    }

    @Test
    void an_upload_that_breaks_off_half_way_leaves_nothing_and_the_next_one_succeeds() throws Exception {
        var token = first.token("desk1");
        var before = count("select count(*) from attachment");
        var photo = Files.readAllBytes(Path.of("docs/img/today.png"));
        var head = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"leak.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n";
        var end = "\r\n--cut--\r\n";
        var body = new ByteArrayOutputStream();
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(photo);
        body.write(end.getBytes(StandardCharsets.UTF_8));
        var request = first.request("/api/qinghe/attachments").build().uri();

        try (var socket = new Socket(request.getHost(), request.getPort())) {
            var lines =
                    "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nContent-Type: multipart/form-data; boundary=cut\r\nContent-Length: %d\r\n\r\n"
                            .formatted(request.getPath(), token, body.size());
            socket.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body.toByteArray(), 0, body.size() / 2);
            socket.getOutputStream().flush();
            Thread.sleep(500);
        }
        Thread.sleep(500);
        assertThat(count("select count(*) from attachment")).isEqualTo(before);

        var whole = HttpClient.newHttpClient()
                .send(
                        first.request("/api/qinghe/attachments")
                                .header("Authorization", token)
                                .header("Content-Type", "multipart/form-data; boundary=cut")
                                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(whole.statusCode()).as(whole.body()).isEqualTo(201);
        assertThat(count("select count(*) from attachment")).isEqualTo(before + 1);
    }

    private static HttpClient browser(Node node) throws Exception {
        var browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        var form = browser.send(node.request("/sign-in").build(), BodyHandlers.ofString());
        var secret = SECRET.matcher(form.body());
        assertThat(secret.find()).isTrue();
        var entered = browser.send(
                node.request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("name=desk1&password=yinuo-demo&_csrf=" + secret.group(1)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(entered.statusCode()).isEqualTo(302);
        return browser;
    }

    @Test
    void two_nodes_take_ten_thousand_due_promises_within_the_minute_though_one_of_them_is_killed() throws Exception {
        try (var second = second()) {
            promise();
            var begun = System.nanoTime();
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> fired() > PROMISES / 3);
            second.kill();
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> fired() == PROMISES);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
            assertThat(count("select count(*) from journal_entry where stream = 'fault' and kind = 'promise.BROKEN'"))
                    .isEqualTo(PROMISES);
            assertThat(count("select count(distinct stream_id) from journal_entry where stream = 'fault'"))
                    .isEqualTo(PROMISES);
            assertThat(count("select count(*) from promise where subject_kind = 'fault' and level = 2"))
                    .isEqualTo(PROMISES);
            assertThat(count("""
                    select count(*) from promise
                    where subject_kind = 'fault' and noticed_at > due_at + interval '1 minute'""")).isZero();
        }
    }

    private static long fired() throws Exception {
        return count("select count(*) from promise where subject_kind = 'fault' and level = 2");
    }

    /** All due at once, in three seconds, and warned of already. */
    private static void promise() throws Exception {
        try (var connection = database();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into promise (office_id, id, rule, clause, term, generation, subject_kind, subject_id,
                        subject_number, subject_home, subject_title, subject_path, owed_role, made_at, warn_at, due_at,
                        level, next_fire_at)
                    select office.id, gen_random_uuid(), 'CONTACT_RESIDENT', 'D12-3.1', '2h', 1, 'fault',
                        gen_random_uuid(), 'F-' || n, '', 'x', 'today', 'SUPERVISOR', due - interval '2 hours',
                        due - interval '30 minutes', due, 1, due + interval '1 second'
                    from office, (select now() + interval '3 seconds' as due) at, generate_series(1, %d) n
                    where office.code = 'qinghe'
                    """.formatted(PROMISES));
        }
    }
}
