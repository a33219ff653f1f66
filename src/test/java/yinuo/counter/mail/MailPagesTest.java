package yinuo.counter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.rulebook.Clause;

/** Mail on screen, on paper and for programs. */
@CentreTest
class MailPagesTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    private People.Staffed office;
    private Browsing desk;
    private Browsing steward;

    @BeforeEach
    void open() {
        office = people.office();
        desk = new Browsing(web, office, RECEPTIONIST);
        steward = new Browsing(web, office, STEWARD);
    }

    private String batch(int pieces) {
        var made = desk.post(
                "mail/batches",
                "carrier",
                "邮政",
                "pieces",
                Integer.toString(pieces),
                "signedBy",
                "投递员小马",
                "signedHow",
                "PAPER");
        assertThat(made).hasStatus(302);
        return path(made.getResponse().getRedirectedUrl());
    }

    private String path(@org.jspecify.annotations.Nullable String address) {
        return String.valueOf(address).replace("/" + office.code() + "/", "");
    }

    private String express() {
        var batch = batch(1);
        assertThat(desk.post(
                        batch + "/items", "mailClass", "EXPRESS", "lines", "EE100020003 3-1802 曾子涵", "shelf", "A1"))
                .hasStatus(302);
        var page = body(desk, batch);
        var at = page.indexOf("/mail/", page.indexOf("mail.css") < 0 ? page.indexOf("<tbody") : 0);
        return page.substring(at + 1, at + 6 + 36);
    }

    private static String body(Browsing as, String path) {
        return new String(as.get(path).getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    @Clause({"D01-4.2.1", "D01-4.2.4.1", "D01-5.8", "D01-5.11"})
    void what_a_carrier_brings_is_registered_and_found() {
        assertThat(desk.post("mail/batches", "carrier", "邮政", "pieces", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("请投递员签名", "D01-4.2.1");
        var item = express();

        assertThat(desk.get("mail")).bodyText().contains("EE100020003", "3-1802", "曾子涵", "A1");
        assertThat(desk.get("mail?q=EE1000")).bodyText().contains("EE100020003");
        assertThat(desk.get(item)).bodyText().contains("特快专递", "D01-4.2.4.1", "邮政", "YB-");
        assertThat(desk.get("mail/batches")).bodyText().contains("YB-", "邮政");
        assertThat(desk.get("mail/register?layout=RECORDED"))
                .bodyText()
                .contains("签收记录表", "EE100020003", "完好", "D01-5.11");
        assertThat(desk.get("households/3-1802")).bodyText().contains("EE100020003 曾子涵", "已入柜");
        assertThat(desk.get("mail/register?layout=ORDINARY"))
                .bodyText()
                .contains("报刊、杂志、邮件收发记录表", "D01-5.8")
                .doesNotContain("EE100020003");
        assertThat(desk.get("mail/register?from=2026-13-40")).hasStatus(422);
    }

    @Test
    void a_wrong_line_names_itself_and_registers_nothing() {
        var batch = batch(2);

        assertThat(desk.post(
                        batch + "/items",
                        "mailClass",
                        "EXPRESS",
                        "lines",
                        "EE100020003 3-1802 曾子涵\nEE100020004 9-9999",
                        "shelf",
                        "A1"))
                .hasStatus(422)
                .bodyText()
                .contains("第 2 行：没有这套房（9-9999）");
        assertThat(desk.get(batch)).bodyText().contains("还差 2 件");
    }

    @Test
    @Clause({"D02-4.5", "D02-4.6"})
    void a_steward_calls_and_hands_it_out_by_forms_alone() {
        var item = express();
        assertThat(steward.post(item + "/contacts", "version", "0", "means", "PHONE"))
                .hasStatus(422)
                .bodyText()
                .contains("请选择联系结果");
        assertThat(steward.post(
                        item + "/contacts", "version", "0", "means", "PHONE", "outcome", "REACHED", "words", "今晚来取"))
                .hasStatus(302);
        assertThat(steward.post(
                        item + "/collection",
                        "version",
                        "0",
                        "collector",
                        "ADDRESSEE",
                        "identityChecked",
                        "true",
                        "signedBy",
                        "曾子涵",
                        "signedHow",
                        "PAPER"))
                .hasStatus(409);
        assertThat(steward.post(
                        item + "/collection",
                        "version",
                        "1",
                        "collector",
                        "ADDRESSEE",
                        "identityChecked",
                        "true",
                        "signedBy",
                        "曾子涵",
                        "signedHow",
                        "PAPER"))
                .hasStatus(302);

        assertThat(steward.get(item)).bodyText().contains("已领取", "今晚来取", "曾子涵");
        assertThat(steward.get("mail?tab=ENDED")).bodyText().contains("EE100020003");
        assertThat(steward.get("mail/register")).bodyText().contains("邮件发放登记表", "EE100020003", "曾子涵");
    }

    @Test
    @Clause({"D01-4.2.4.2", "D01-5.12"})
    void the_notice_is_printed_and_told() {
        express();
        assertThat(desk.get("mail/notices")).bodyText().contains("一区", "通知管理员（1 件）");
        assertThat(desk.post("mail/notices", "zone", "一区"))
                .hasStatus(422)
                .bodyText()
                .contains("17:00-18:00", "D01-4.2.4.2");
        clock.set("2026-11-26T17:01");
        assertThat(desk.post("mail/notices", "zone", "一区")).hasStatus(302);

        assertThat(desk.get("mail/notices/paper")).bodyText().contains("包裹通知单", "EE100020003", "D01-5.12");
        assertThat(steward.get("notices")).bodyText().contains("待领邮件");
    }

    @Test
    void the_shelf_and_the_modes_have_their_pages() {
        var item = express();
        var id = item.substring(item.lastIndexOf('/') + 1);
        assertThat(desk.get("mail/shelf")).bodyText().contains("A1", "EE100020003", "今天还没有清点");
        assertThat(desk.post("mail/checks", "seen", id)).hasStatus(302);
        assertThat(desk.get("mail/shelf")).bodyText().contains("今天账物相符");
        assertThat(desk.post("mail/checks")).hasStatus(302);
        assertThat(desk.get("mail/shelf")).bodyText().contains("缺 1 件");

        assertThat(desk.post("mail/modes", "mailClass", "PARCEL", "mode", "CARRIER", "from", "2026-11-26"))
                .hasStatus(403);
        var supervisor = new Browsing(web, office, SUPERVISOR);
        assertThat(supervisor.post("mail/modes", "mailClass", "PARCEL", "mode", "CARRIER", "from", "2026-11-26"))
                .hasStatus(302);
        assertThat(desk.get("mail/modes")).bodyText().contains("由承运方自送");
        for (var tab : MailQuestions.Tab.values()) {
            assertThat(desk.get("mail?tab=" + tab)).as(tab.name()).hasStatusOk();
        }
    }

    @Test
    void another_offices_mail_is_not_there() {
        var item = express();
        var other = new Browsing(web, people.office(), STEWARD);

        assertThat(other.get(item)).hasStatus(404);
        assertThat(other.post(item + "/contacts", "version", "0", "means", "PHONE", "outcome", "REACHED"))
                .hasStatus(404);
        assertThat(new Browsing(web, office, ENGINEERING).get("mail")).hasStatus(403);
    }

    @Test
    void programs_take_mail_in_and_hand_it_out() {
        var program = new Programs(web, office);
        var batch = program.post(RECEPTIONIST, "mail-batches", """
                {"carrier": "邮政", "pieces": 1, "courier": {"by": "小马", "how": "PAPER"}}""");
        assertThat(batch).hasStatus(201);
        var id = Programs.json(batch).at("/id").asString();
        var items = program.post(RECEPTIONIST, "mail-batches/" + id + "/items", """
                {"mailClass": "EXPRESS", "lines": ["EE100020003 3-1802 曾子涵 @A1"]}""");
        assertThat(items).hasStatusOk();
        var item = "mail-items/" + Programs.json(items).at("/0/id").asString();
        assertThat(program.post(STEWARD, item + "/contacts", """
                {"version": 0, "means": "PHONE", "outcome": "REACHED"}""")).hasStatusOk();

        var gone = program.post(STEWARD, item + "/collection", """
                {"version": 1, "collector": "ADDRESSEE", "identityChecked": true,
                 "signature": {"by": "曾子涵", "how": "PAPER"}}""");

        assertThat(gone).hasStatusOk();
        assertThat(Programs.json(gone).at("/stage").asString()).isEqualTo("COLLECTED");
        assertThat(Programs.json(program.get(RECEPTIONIST, "mail-items"))).isEmpty();
    }
}
