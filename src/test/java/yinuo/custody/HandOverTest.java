package yinuo.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.ENGINEERING;
import static yinuo.staff.Role.RECEPTIONIST;
import static yinuo.staff.Role.STEWARD;
import static yinuo.staff.Role.SUPERVISOR;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.journal.Signature;
import yinuo.journal.SignatureHow;
import yinuo.office.Ids;
import yinuo.staff.Actor;
import yinuo.staff.Role;

/** What one holds passes to a colleague item by item; what is lost is decided; PINs lock. */
@CentreTest
class HandOverTest {

    private static final About ABOUT = new About("test", UUID.randomUUID(), "T-1", "custody");

    @Autowired
    MockMvcTester web;

    @Autowired
    Custody custody;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    private People.Staffed office;
    private Programs programs;
    private Thing card;

    @BeforeEach
    void open() {
        office = people.office();
        programs = new Programs(web, office);
        var desk = office.actor(RECEPTIONIST);
        var resident = new Side.Signs(
                Party.home(UUID.randomUUID(), "3-1802"), new Signature("曾子涵", SignatureHow.WITNESS, "旁人", List.of()));
        card = office.in(() -> custody.arrive(
                desk,
                new Thing.New(Ids.next(clock.instant()), Thing.Kind.DEVICE, "气卡 8801", 1, ABOUT),
                Handing.of(resident, new Side.Own(desk), ABOUT)));
        office.inTransaction(() -> {
            custody.pay(desk, new Sum(Purse.PREPAYMENT, 300_00), Handing.of(resident, new Side.Own(desk), ABOUT));
            return true;
        });
    }

    private Actor steward() {
        return office.actor(STEWARD);
    }

    private MvcTestResult handOver(Role from, Role to, String pin, int turns) {
        return programs.post(from, "custody/hand-over", """
                {"things":[{"id":"%s","turns":%d}],"purses":["PREPAYMENT"],"colleague":"%s","pin":"%s"}""".formatted(
                        card.id().value(), turns, office.actor(to).member().value(), pin));
    }

    private String holder() {
        return office.in(() -> custody.get(card.id())).holder().name();
    }

    @Test
    void things_and_purses_pass_together_when_the_colleague_confirms() {
        assertThat(handOver(RECEPTIONIST, STEWARD, People.PIN, 1)).hasStatusOk();

        assertThat(holder()).isEqualTo(steward().name());
        assertThat(office.in(() -> custody.balance(
                        Party.member(steward()).in(office.office().id()), Purse.PREPAYMENT)))
                .isEqualTo(300_00);
        assertThat(handOver(RECEPTIONIST, STEWARD, People.PIN, 2)).hasStatus(422);
        assertThat(handOver(STEWARD, RECEPTIONIST, People.PIN, 1)).hasStatus(409);
    }

    @Test
    void three_wrong_guesses_lock_a_pin_until_its_owner_chooses_another() {
        for (var guess = 0; guess < 3; guess++) {
            assertThat(handOver(RECEPTIONIST, STEWARD, "9753", 1)).hasStatus(422);
        }
        assertThat(handOver(RECEPTIONIST, STEWARD, People.PIN, 1))
                .hasStatus(422)
                .bodyText()
                .contains("锁定");
        assertThat(holder()).isEqualTo(office.actor(RECEPTIONIST).name());

        var steward = new Browsing(web, office, STEWARD);
        assertThat(steward.post("me/pin", "password", "wrong", "pin", "8642")).hasStatus(422);
        assertThat(steward.post("me/pin", "password", People.PASSWORD, "pin", "1234"))
                .hasStatus(422);
        assertThat(steward.post("me/pin", "password", People.PASSWORD, "pin", "8642"))
                .hasStatus(302);
        assertThat(handOver(RECEPTIONIST, STEWARD, "8642", 1)).hasStatusOk();
    }

    @Test
    void nothing_passes_when_the_form_ticks_nothing_or_names_nobody() {
        assertThat(programs.post(RECEPTIONIST, "custody/hand-over", """
                {"things":[],"colleague":"%s","pin":"%s"}""".formatted(
                                steward().member().value(), People.PIN)))
                .hasStatus(422);
        assertThat(programs.post(RECEPTIONIST, "custody/hand-over", """
                {"purses":["PREPAYMENT"],"pin":"2468"}""")).hasStatus(422);
        assertThat(handOver(RECEPTIONIST, RECEPTIONIST, People.PIN, 1)).hasStatus(422);
    }

    @Test
    void a_lost_thing_stays_with_its_last_holder_until_it_is_decided_and_then_is_with_nobody() {
        var path = "custody/things/" + card.id().value() + "/loss";
        var reported = programs.post(ENGINEERING, path, "{\"kind\":\"LOST\",\"words\":\"到处找不到\"}");
        assertThat(reported).hasStatus(201);
        assertThat(programs.post(ENGINEERING, path, "{\"kind\":\"LOST\",\"words\":\"又报一次\"}"))
                .hasStatus(422);
        assertThat(holder()).isEqualTo(office.actor(RECEPTIONIST).name());

        var decision = "custody/losses/" + Programs.json(reported).get("id").asString() + "/decision";
        assertThat(programs.post(RECEPTIONIST, decision, "{\"decision\":\"WRITTEN_OFF\",\"words\":\"x\"}"))
                .hasStatus(403);
        assertThat(programs.post(SUPERVISOR, decision, "{\"decision\":\"KEPT\",\"words\":\"x\"}"))
                .hasStatus(422);
        assertThat(programs.post(SUPERVISOR, decision, "{\"decision\":\"WRITTEN_OFF\",\"words\":\"赔卡\"}"))
                .hasStatusOk();
        assertThat(programs.post(SUPERVISOR, decision, "{\"decision\":\"FOUND\",\"words\":\"x\"}"))
                .hasStatus(409);

        assertThat(office.in(() -> custody.get(card.id())).holder().kind()).isEqualTo(Holder.Kind.GONE);
        var story = Programs.json(
                programs.get(SUPERVISOR, "custody/things/" + card.id().value()));
        assertThat(story.get("turns").size()).isEqualTo(2);
        assertThat(story.at("/turns/1/giver/how").asString()).isEqualTo("DECISION");
    }

    @Test
    void every_page_shows_who_holds_what() {
        var desk = new Browsing(web, office, RECEPTIONIST);
        assertThat(desk.get("custody"))
                .hasStatusOk()
                .bodyText()
                .contains(office.actor(RECEPTIONIST).name(), "¥300.00");
        assertThat(desk.get("custody/mine"))
                .hasStatusOk()
                .bodyText()
                .contains("气卡 8801", steward().name());
        assertThat(desk.get("custody/losses")).hasStatusOk();
        assertThat(desk.get("custody/things/" + card.id().value()))
                .hasStatusOk()
                .bodyText()
                .contains("3-1802");
        assertThat(desk.get("custody/holders/"
                        + Party.member(office.actor(RECEPTIONIST))
                                .in(office.office().id())
                                .value()))
                .hasStatusOk()
                .bodyText()
                .contains("气卡 8801", "¥300.00");
        assertThat(new Browsing(web, office, Role.HUMAN_RESOURCES).get("custody"))
                .hasStatus(403);
    }
}
