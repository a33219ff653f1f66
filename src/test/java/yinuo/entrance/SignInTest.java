package yinuo.entrance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static yinuo.staff.Role.*;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;

/** Coming in, staying in, going out. */
@CentreTest
class SignInTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    private People.Staffed office;
    private String name;

    @BeforeEach
    void open() {
        office = people.office();
        name = office.actor(RECEPTIONIST).name();
    }

    private MvcTestResult signIn(String account, String password, String... more) {
        var request =
                web.post().uri("/sign-in").with(csrf()).param("name", account).param("password", password);
        for (var n = 0; n < more.length; n += 2) {
            request = request.param(more[n], more[n + 1]);
        }
        return request.exchange();
    }

    private Cookie session() {
        return cookieOf(signIn(name, People.PASSWORD));
    }

    private static Cookie cookieOf(MvcTestResult result) {
        var named = result.getResponse().getCookie("yinuo");
        return Objects.requireNonNull(named == null ? result.getResponse().getCookie("SESSION") : named, "it begins");
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), UTF_8);
    }

    private MvcTestResult get(Cookie session, String path) {
        return web.get().uri(path).cookie(session).exchange();
    }

    private MvcTestResult post(Cookie session, String path, String... fields) {
        var request = web.post().uri(path).cookie(session).with(csrf());
        for (var n = 0; n < fields.length; n += 2) {
            request = request.param(fields[n], fields[n + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult program(String account, String password) {
        return web.post()
                .uri("/api/sign-in")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"%s\",\"password\":\"%s\"}".formatted(account, password))
                .exchange();
    }

    private MvcTestResult homes(String token) {
        return web.get()
                .uri("/api/" + office.code() + "/homes?q=31802")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private void fail(int times) {
        for (var n = 0; n < times; n++) {
            assertThat(signIn(name, "wrong")).hasStatus(422);
        }
    }

    @Test
    void a_name_is_taken_however_it_is_typed_and_leads_to_the_own_office() {
        var session = cookieOf(signIn("  " + name.toUpperCase(java.util.Locale.ROOT) + " ", People.PASSWORD));

        assertThat(get(session, "/")).hasRedirectedUrl("/" + office.code() + "/today");
        assertThat(get(session, "/me")).hasRedirectedUrl("/" + office.code() + "/me");
    }

    @Test
    void five_failures_shut_the_name_for_a_quarter_of_an_hour() {
        fail(5);

        assertThat(signIn(name, People.PASSWORD)).hasStatus(422).bodyText().contains("15 分钟后再试");
        clock.advance(Duration.ofMinutes(10));
        assertThat(signIn(name, People.PASSWORD)).bodyText().contains("5 分钟后再试");
        clock.advance(Duration.ofMinutes(5));
        assertThat(signIn(name, People.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void slips_that_are_far_apart_or_were_made_good_do_not_add_up() {
        fail(4);
        clock.advance(Duration.ofMinutes(16));
        fail(4);

        assertThat(signIn(name, People.PASSWORD)).hasRedirectedUrl("/");
        fail(4);
        assertThat(signIn(name, People.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void a_name_that_nobody_has_is_shut_alike_so_that_nobody_learns_which_exist() {
        var nobody = "nobody-" + office.code();
        for (var n = 0; n < 5; n++) {
            assertThat(signIn(nobody, "wrong")).bodyText().contains("账号或密码不对");
        }

        assertThat(signIn(nobody, "wrong")).bodyText().contains("分钟后再试");
    }

    @Test
    void many_guesses_at_once_are_no_more_than_one_after_the_other() throws Exception {
        var guesses = Stream.<Callable<String>>generate(
                        () -> () -> program(name, "wrong").getResponse().getContentAsString())
                .limit(24)
                .toList();

        try (var threads = Executors.newFixedThreadPool(8)) {
            var seen = threads.invokeAll(guesses).stream()
                    .filter(answer -> !answer.resultNow().contains("429"))
                    .toList();
            assertThat(seen).hasSizeLessThanOrEqualTo(5);
        }
    }

    @Test
    void a_program_hears_401_for_what_does_not_fit_and_429_with_the_time_to_wait() {
        var wrong = program(name, "wrong");
        fail(4);
        var shut = program(name, People.PASSWORD);

        assertThat(wrong).hasStatus(401);
        assertThat(Programs.json(wrong).path("type").asString()).isEqualTo("urn:yinuo:problem:not-let-in");
        assertThat(shut).hasStatus(429).headers().hasValue("Retry-After", "900");
        assertThat(Programs.json(shut).path("type").asString()).isEqualTo("urn:yinuo:problem:locked-out");
        assertThat(web.get().uri("/api/" + office.code() + "/homes?q=1"))
                .hasStatus(401)
                .headers()
                .hasValue("WWW-Authenticate", "Bearer");
    }

    @Test
    void whoever_guesses_at_many_names_from_one_place_is_shut_out_of_all() {
        for (var n = 0; n <= 200; n++) {
            from("203.0.113.7", "nobody-" + n, "x");
        }

        assertThat(from("203.0.113.7", name, People.PASSWORD)).hasStatus(429);
        assertThat(from("203.0.113.8", name, People.PASSWORD)).hasStatusOk();
    }

    private MvcTestResult from(String origin, String account, String password) {
        return web.post()
                .uri("/api/sign-in")
                .with(request -> {
                    request.setRemoteAddr(origin);
                    return request;
                })
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"%s\",\"password\":\"%s\"}".formatted(account, password))
                .exchange();
    }

    @ParameterizedTest
    @CsvSource({
        "/qinghe/board?when=SOON, /qinghe/board?when=SOON",
        "https://elsewhere.example, /",
        "//elsewhere.example, /",
        "/\\elsewhere.example, /",
        "/a?{x}, /"
    })
    void whoever_wanted_somewhere_gets_there_but_never_out_of_the_house(String to, String there) {
        assertThat(signIn(name, People.PASSWORD, "to", to)).hasRedirectedUrl(there);
    }

    @Test
    void a_page_asked_for_without_signing_in_is_remembered_at_the_door() {
        assertThat(web.get().uri("/qinghe/board?when=SOON"))
                .hasRedirectedUrl("/sign-in?to=%2Fqinghe%2Fboard%3Fwhen%3DSOON");
        assertThat(web.get().uri("/qinghe/board").header("HX-Request", "true"))
                .hasStatus(401)
                .headers()
                .hasValue("HX-Redirect", "/sign-in");
    }

    @Test
    void signing_out_everywhere_ends_all_sessions_and_tokens_got_by_signing_in_at_once() {
        var here = session();
        var there = session();
        var program =
                Programs.json(program(name, People.PASSWORD)).path("token").asString();
        assertThat(homes(program)).hasStatusOk();

        post(here, "/sign-out", "everywhere", "true");

        assertThat(get(here, "/" + office.code() + "/me")).hasStatus(302);
        assertThat(get(there, "/" + office.code() + "/me")).hasStatus(302);
        assertThat(homes(program)).hasStatus(401);
    }

    @Test
    void every_place_one_is_signed_in_is_listed_and_can_be_ended() {
        var here = session();
        var there = session();
        var me = "/" + office.code() + "/me";
        var body = text(get(here, me));
        var end = body.split("/sessions/")[1].split("\"")[0];

        assertThat(body).contains("本机", "让它退出");
        assertThat(post(here, me + "/sessions/" + end)).hasRedirectedUrl(me);
        assertThat(get(there, me)).hasStatus(302);
        assertThat(get(here, me)).hasStatusOk();
    }

    @Test
    void a_new_password_ends_the_other_sessions_and_keeps_this_one() {
        var here = session();
        var there = session();
        var me = "/" + office.code() + "/me";

        assertThat(post(here, me + "/password", "old", "wrong", "fresh", "another-one"))
                .hasStatus(422);
        assertThat(post(here, me + "/password", "old", People.PASSWORD, "fresh", "short"))
                .hasStatus(422);
        assertThat(post(here, me + "/password", "old", People.PASSWORD, "fresh", "长".repeat(25)))
                .hasStatus(422);
        var changed = post(here, me + "/password", "old", People.PASSWORD, "fresh", "another-one");

        assertThat(changed).hasRedirectedUrl(me);
        assertThat(get(cookieOf(changed), me)).hasStatusOk();
        assertThat(get(there, me)).hasStatus(302);
        assertThat(signIn(name, People.PASSWORD)).hasStatus(422);
        assertThat(signIn(name, "another-one")).hasRedirectedUrl("/");
    }

    @Test
    void a_personal_token_is_shown_once_opens_the_office_and_is_revoked_at_once() {
        var session = session();
        var me = "/" + office.code() + "/me";
        var made = post(session, me + "/tokens", "label", "报表程序");
        var body = text(made);
        var token = body.split("class=\"token\">yn_")[1].split("<")[0];
        var revocation = body.split("/tokens/")[1].split("\"")[0];

        assertThat(homes("yn_" + token)).hasStatusOk();
        assertThat(get(session, me)).bodyText().contains("报表程序").doesNotContain(token);
        post(session, me + "/tokens/" + revocation);
        assertThat(homes("yn_" + token)).hasStatus(401);
    }

    @Test
    void a_token_ends_with_its_time_even_when_it_is_remembered() {
        var token = Programs.json(program(name, People.PASSWORD)).path("token").asString();
        assertThat(homes(token)).hasStatusOk();

        clock.advance(Duration.ofHours(12));

        assertThat(homes(token)).hasStatus(401);
    }

    @Test
    void a_second_factor_is_asked_for_and_each_code_opens_once() {
        var session = session();
        var me = "/" + office.code() + "/me";
        var secret = Totp.newSecret();
        assertThat(post(session, me + "/second-factor", "secret", secret, "code", "000000x"))
                .hasStatus(422);
        post(session, me + "/second-factor", "secret", secret, "code", code(secret));

        assertThat(signIn(name, People.PASSWORD)).hasStatus(422).bodyText().contains("动态码");
        assertThat(signIn(name, People.PASSWORD, "code", code(secret))).hasRedirectedUrl("/");
        assertThat(signIn(name, People.PASSWORD, "code", code(secret))).hasStatus(422);
        clock.advance(Duration.ofSeconds(30));
        assertThat(signIn(name, People.PASSWORD, "code", code(secret))).hasRedirectedUrl("/");
        assertThat(post(session, me + "/second-factor/end", "password", "wrong"))
                .hasStatus(422);
        post(session, me + "/second-factor/end", "password", People.PASSWORD);
        assertThat(signIn(name, People.PASSWORD)).hasRedirectedUrl("/");
    }

    private String code(String secret) {
        return Totp.code(secret, clock.instant().getEpochSecond() / 30);
    }
}
