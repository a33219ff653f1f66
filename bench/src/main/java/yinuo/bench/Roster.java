package yinuo.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The roster of a month for thirty people: filled fairly, and its page. */
final class Roster {

    private static final int PEOPLE = 30;
    private static final int MONTHS = 12;
    private static final Pattern MEMBER = Pattern.compile("\"roles\":\\[\"RECEPTIONIST\"[^]]*]");

    private final Centre centre;
    private final HttpClient http = HttpClient.newHttpClient();

    Roster(Centre centre) {
        this.centre = centre;
    }

    void run() throws Exception {
        hire();
        var supervisor = centre.bearer("supervisor");
        var pages = new Pages(centre);
        pages.signIn();
        var first = YearMonth.now().plusMonths(2);
        var millis = new double[MONTHS];
        for (var n = 0; n < MONTHS; n++) {
            var month = first.plusMonths(n);
            var begun = System.nanoTime();
            send(supervisor, "/api/qinghe/roster/" + month + "/filling", "{}");
            pages.get("/qinghe/roster?month=" + month);
            millis[n] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "a roster of %d people filled and drawn: median %.0f ms, slowest of %d %.0f ms (target: under 1000 ms)%n",
                PEOPLE, millis[MONTHS / 2], MONTHS, millis[MONTHS - 1]);
        pages.measure("/qinghe/roster?month=" + first);
    }

    private void hire() throws Exception {
        var admin = centre.bearer("admin");
        var staff = http.send(
                centre.request("/api/qinghe/staff")
                        .header("Authorization", admin)
                        .build(),
                BodyHandlers.ofString());
        var there = MEMBER.matcher(staff.body()).results().count();
        for (var n = there; n < PEOPLE; n++) {
            send(admin, "/api/qinghe/staff", "{\"name\":\"值班员" + n + "\",\"phone\":\"\",\"roles\":[\"RECEPTIONIST\"]}");
        }
    }

    private void send(String bearer, String path, String body) throws Exception {
        var answer = http.send(
                centre.request(path)
                        .header("Authorization", bearer)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
    }
}
