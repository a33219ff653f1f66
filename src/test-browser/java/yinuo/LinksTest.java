package yinuo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Whoever sees a page may go wherever it leads: no link of it ends at a shut door, at nothing or at a fault. And no page asks
 * for the same sheet or script twice, which would hear everything twice.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"yinuo.demo=true", "yinuo.db.throwaway=true", "yinuo.data=target/test-data", "yinuo.day=its own"})
class LinksTest extends BrowserStory {

    /** What a person may click, and what a page asks for by itself. */
    private static final Pattern LEADS =
            Pattern.compile("<a\\b[^>]*?\\bhref=\"(/[^\"#]*)|hx-get=\"(/[^\"#]*)\" hx-trigger=\"load");

    private static final Pattern ASKS =
            Pattern.compile("<(?:link rel=\"stylesheet\" href|script\\b[^>]*\\bsrc)=\"([^\"]+)");

    private static final Pattern THING = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|D\\d\\d-[\\w.-]+|\\d+");

    /** A page of each kind is enough, which its address tells without the numbers in it. */
    private final Set<String> kinds = new HashSet<>();

    private record Link(String from, String path) {}

    private final ArrayDeque<Link> open = new ArrayDeque<>();
    private final List<String> shut = new ArrayList<>();
    private final List<String> twice = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {"steward1", "supervisor", "engineering", "cashier", "complaintcentre", "quality", "hr", "admin"})
    void no_link_ends_at_a_shut_door(String account) {
        var page = signedIn(account);
        var web = page.context().request();
        lead("/qinghe/today", page.content());

        while (!open.isEmpty()) {
            follow(web, open.poll());
        }
        assertThat(kinds).hasSizeGreaterThan(15);
        assertThat(shut).isEmpty();
        assertThat(twice).isEmpty();
    }

    private void follow(APIRequestContext web, Link link) {
        var path = link.path();
        var answer = web.get("http://localhost:" + port + path);
        if (!answer.ok()) {
            shut.add("%d %s on %s".formatted(answer.status(), path, link.from()));
        } else if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
            lead(path, answer.text());
        }
        answer.dispose();
    }

    private void lead(String from, String html) {
        var asked = new HashSet<String>();
        ASKS.matcher(html)
                .results()
                .map(found -> found.group(1))
                .filter(file -> !asked.add(file))
                .forEach(file -> twice.add(file + " on " + from));
        LEADS.matcher(html).results().forEach(found -> {
            var path = (found.group(1) == null ? found.group(2) : found.group(1)).replace("&amp;", "&");
            if (kinds.add(THING.matcher(path).replaceAll("#"))) {
                open.add(new Link(from, path));
            }
        });
    }
}
