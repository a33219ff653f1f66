package yinuo.bench;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Finding people among twenty thousand and words among a hundred thousand complaints. */
final class Search {

    private static final int PEOPLE = 20_000;
    private static final int TIMES = 200;
    private static final String FILL = """
            set yinuo.office = '%1$s';
            create temp table fresh as
            select gen_random_uuid() as id, occupancy.home_id, person.name, person.pinyin, person.initials,
                (13900000000 + row_number() over ())::text as phone
            from occupancy
            join person on person.office_id = occupancy.office_id and person.id = occupancy.person_id
            cross join generate_series(1, 20)
            where occupancy.office_id = '%1$s'
            limit greatest(0, %2$d - (select count(*) from person where office_id = '%1$s'));
            insert into person (office_id, id, name, pinyin, initials, phone, phone_tail)
            select '%1$s', id, name, pinyin, initials, phone, reverse(phone) from fresh;
            insert into occupancy (office_id, home_id, person_id, relation, since)
            select '%1$s', home_id, id, 'RESIDENT', date '2024-01-01' from fresh;
            drop table fresh;
            analyze""";

    private final Centre centre;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Search(Centre centre) {
        this.centre = centre;
    }

    void run() throws Exception {
        Pages.fill(centre);
        try (var connection = centre.database();
                var statement = connection.createStatement()) {
            statement.execute(FILL.formatted(centre.office(), PEOPLE));
        }
        var token = centre.bearer("director");
        for (var words : new String[] {"3-1802", "31802", "3栋1802", "wjh", "zengzihan", "吴佳", "2633", "粤B12"}) {
            measure("homes?q=", words, token);
        }
        for (var words : new String[] {"渗水", "漏水", "噪音", "吴佳禾"}) {
            measure("complaints?q=", words, token);
        }
    }

    private void measure(String path, String words, String token) throws Exception {
        var address = "/api/qinghe/" + path + URLEncoder.encode(words, StandardCharsets.UTF_8);
        var times = Times.of(TIMES, () -> {
            var answer = http.send(
                    centre.request(address).header("Authorization", token).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
            return answer;
        });
        System.out.printf("%-30s p50 %6.1f ms  p95 %6.1f ms%n", path + words, times.median(), times.p95());
    }
}
