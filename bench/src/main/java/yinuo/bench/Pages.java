package yinuo.bench;

import java.io.ByteArrayOutputStream;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** How long the pages of a full office take, and how large they are. */
final class Pages {

    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int TIMES = 200;
    private static final String FILL = """
            set yinuo.office = '%1$s';
            insert into complaint (office_id, id, number, channel, received_at, recorded_at, recorded_by, home, person,
                phone, category, words, grams, stage)
            select '%1$s', gen_random_uuid(), 'BN-' || n, 'PHONE', now() - n * interval '5 minutes', now(), 'bench',
                '3-1802', '吴佳禾', '', 'REPAIR', '卫生间顶板渗水 ' || n, array['卫生', '生间', '间顶', '顶板', '板渗', '渗水'],
                case when n %% 100 = 0 then 'IN_HAND' else 'CLOSED' end
            from generate_series(1, 100000) n;
            insert into promise (office_id, id, rule, clause, term, generation, subject_kind, subject_id, subject_number,
                subject_home, subject_title, subject_path, owed_role, made_at, warn_at, due_at, done_at, level)
            select '%1$s', gen_random_uuid(), 'CONTACT_RESIDENT', 'D12-3.1', '2h', n, 'complaint', complaint.id,
                complaint.number, '3-1802', '卫生间顶板渗水', 'complaints/' || complaint.id, 'SUPERVISOR',
                received_at, received_at + interval '90 minutes', received_at + interval '2 hours',
                case when stage = 'IN_HAND' and n = 1 then null else received_at + interval '1 hour' end, 4
            from complaint, generate_series(1, 10) n
            where recorded_by = 'bench' and number like 'BN-%%';
            analyze;
            """;

    private final Centre centre;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Pages(Centre centre) {
        this.centre = centre;
    }

    void run() throws Exception {
        var complaint = fill(centre);
        signIn();
        for (var path : new String[] {
            "today",
            "board",
            "complaints/" + complaint,
            "complaints",
            "complaints?open=false&q=" + URLEncoder.encode("渗水", StandardCharsets.UTF_8),
            "rules/D12-3.1"
        }) {
            measure("/qinghe/" + path);
        }
        size("styles", "/styles.css", "/dark.css");
        size("scripts", "/yinuo.js", "/attachment.js", "/webjars/htmx.org/dist/htmx.min.js");
    }

    /** Fills the office once; the id of one of the complaints that are still open. */
    static String fill(Centre centre) throws Exception {
        try (var connection = centre.database();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select count(*) from complaint where number like 'BN-%'")) {
                rows.next();
                if (rows.getInt(1) < 100_000) {
                    statement.execute(FILL.formatted(centre.office()));
                }
            }
            try (var rows = statement.executeQuery("select id from complaint where number = 'BN-100'")) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    void signIn() throws Exception {
        signIn("supervisor");
    }

    void signIn(String account) throws Exception {
        var form = http.send(centre.request("/sign-in").build(), BodyHandlers.ofString());
        var secret = SECRET.matcher(form.body());
        if (!secret.find()) {
            throw new IllegalStateException("The sign-in page has no form");
        }
        http.send(
                centre.request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("name=" + account + "&password=yinuo-demo&_csrf="
                                + URLEncoder.encode(secret.group(1), StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends an empty form with the secret that a page holds, as a person there would; what comes back. */
    String send(String page, String path) throws Exception {
        var secret = SECRET.matcher(
                http.send(centre.request(page).build(), BodyHandlers.ofString()).body());
        if (!secret.find()) {
            throw new IllegalStateException(page + " has no form");
        }
        var answer = http.send(
                centre.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "_csrf=" + URLEncoder.encode(secret.group(1), StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    void get(String path) throws Exception {
        var answer = http.send(centre.request(path).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
    }

    void measure(String path) throws Exception {
        var bytes = new int[1];
        var times = Times.of(TIMES, () -> {
            var answer = http.send(centre.request(path).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            bytes[0] = answer.body().length;
            return answer;
        });
        System.out.printf(
                "%-60s p50 %6.1f ms  p95 %6.1f ms  %5d KB%n",
                path.length() > 58 ? path.substring(0, 58) : path, times.median(), times.p95(), bytes[0] / 1024);
    }

    private void size(String what, String... paths) throws Exception {
        var zipped = new ByteArrayOutputStream();
        for (var path : paths) {
            var answer = http.send(centre.request(path).build(), BodyHandlers.ofByteArray());
            try (var zip = new GZIPOutputStream(zipped)) {
                zip.write(answer.body());
            }
        }
        System.out.printf("%-60s %5.1f KB gzipped%n", what, zipped.size() / 1024.0);
    }
}
