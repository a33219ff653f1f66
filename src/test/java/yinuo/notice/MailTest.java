package yinuo.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.Programs.json;
import static yinuo.staff.Role.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.promise.Sweep;

/** Notices by e-mail to a real server, up or down, by day and by night. */
@CentreTest
class MailTest {

    private static final LittleMailServer POST = server();

    private static LittleMailServer server() {
        try {
            return new LittleMailServer();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @DynamicPropertySource
    static void named(DynamicPropertyRegistry properties) {
        properties.add("yinuo.smtp.host", () -> "127.0.0.1");
        properties.add("yinuo.smtp.port", POST::port);
        properties.add("yinuo.smtp.from", () -> "centre@qinghe.example");
        properties.add("yinuo.url", () -> "https://centre.example");
    }

    @AfterAll
    static void close() throws IOException {
        POST.close();
    }

    @Autowired
    Postman postman;

    @Autowired
    Sweep sweep;

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    private People.Staffed office;

    @BeforeEach
    void open() {
        office = people.office();
        POST.mails().clear();
        POST.willing(true);
    }

    private void wanted(String address) {
        assertThat(new Browsing(web, office, SUPERVISOR).post("notices/address", "address", address))
                .hasStatus3xxRedirection();
    }

    private void complain() {
        json(new Programs(web, office).post(RECEPTIONIST, "complaints", """
                {"channel":"PHONE","home":"3-1802","person":{"name":"x"},"category":"REPAIR","words":"漏水"}"""));
    }

    private static jakarta.mail.internet.MimeMessage only() throws Exception {
        assertThat(POST.mails()).hasSize(1);
        return new jakarta.mail.internet.MimeMessage(
                null, new ByteArrayInputStream(POST.mails().getFirst().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_is_told_goes_to_the_address_of_whoever_wants_it() throws Exception {
        wanted("supervisor@qinghe.example");
        complain();
        assertThat(POST.mails()).as("the deed waits for no mail server").isEmpty();

        postman.walk();
        postman.walk();

        var mail = only();
        assertThat(mail.getSubject()).isEqualTo("转交处理 3-1802 漏水");
        assertThat(mail.getAllRecipients()[0]).hasToString("supervisor@qinghe.example");
        assertThat(mail.getContent().toString()).contains("https://centre.example/" + office.code() + "/complaints/");
    }

    @Test
    void letters_come_in_the_language_that_was_chosen() throws Exception {
        var browsing = new Browsing(web, office, SUPERVISOR);
        assertThat(browsing.post("notices/address", "address", "supervisor@qinghe.example", "language", "en"))
                .hasStatus3xxRedirection();
        assertThat(browsing.get("notices")).bodyText().contains("value=\"en\" lang=\"en\" selected");
        complain();

        postman.walk();

        assertThat(only().getSubject()).isEqualTo("Handed over 3-1802 漏水");
    }

    @Test
    void a_server_that_is_away_loses_nothing() {
        wanted("supervisor@qinghe.example");
        POST.willing(false);
        complain();
        postman.walk();
        assertThat(POST.mails()).isEmpty();

        POST.willing(true);
        postman.walk();
        assertThat(POST.mails()).as("not at once again").isEmpty();
        clock.advance(Duration.ofMinutes(1));
        postman.walk();

        assertThat(POST.mails()).hasSize(1);
    }

    @Test
    void at_night_only_what_falls_due_before_the_morning_goes_out() {
        wanted("supervisor@qinghe.example");
        clock.set("2026-11-26T23:00:00");
        complain();
        postman.walk();
        assertThat(POST.mails()).as("handing over can wait until 07:30").isEmpty();

        clock.set("2026-11-27T00:31:00");
        sweep.run();
        postman.walk();
        assertThat(POST.mails()).as("what is due at night cannot").isNotEmpty();
        var night = POST.mails().size();

        clock.set("2026-11-27T07:30:00");
        postman.walk();
        assertThat(POST.mails()).hasSize(night + 1);
    }

    @Test
    void nonsense_is_no_address_and_an_empty_one_ends_it() {
        var browsing = new Browsing(web, office, SUPERVISOR);
        assertThat(browsing.swap("notices/address", "address", "a@b\r\nBcc: c@d"))
                .hasStatus(422);
        wanted("supervisor@qinghe.example");
        assertThat(browsing.get("notices")).bodyText().contains("supervisor@qinghe.example");
        wanted("");
        complain();
        postman.walk();

        assertThat(POST.mails()).isEmpty();
    }
}
