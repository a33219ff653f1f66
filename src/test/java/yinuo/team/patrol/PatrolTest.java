package yinuo.team.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.staff.Role.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.Programs;
import yinuo.SettableClock;
import yinuo.notice.Notices;
import yinuo.promise.Duties;
import yinuo.promise.Duty;
import yinuo.promise.Promise;
import yinuo.promise.Promises;
import yinuo.refusal.BadInput;
import yinuo.refusal.Forbidden;
import yinuo.refusal.Overtaken;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Rulebook;
import yinuo.staff.Actor;
import yinuo.team.conduct.Checklist;
import yinuo.team.conduct.Checklist.CheckGroup;
import yinuo.team.conduct.ConductQuestions;
import yinuo.team.conduct.Handbook;
import yinuo.team.patrol.Diary.DiaryKind;
import yinuo.team.patrol.Patrol.Value;

/** Every day somebody goes round; nobody in scope is forgotten, and what was found stands in the diary. */
@CentreTest
class PatrolTest {

    private static final String ITEM = "D07-4.2.1c";

    @Autowired
    DailyPatrols patrols;

    @Autowired
    PatrolQuestions questions;

    @Autowired
    Diary diary;

    @Autowired
    Checklist checklist;

    @Autowired
    ConductQuestions conduct;

    @Autowired
    Handbook handbook;

    @Autowired
    Notices notices;

    @Autowired
    Duties duties;

    @Autowired
    Promises promises;

    @Autowired
    Rulebook rulebook;

    @Autowired
    JdbcClient db;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    MockMvcTester web;

    private People.Staffed office;
    private Actor desk;
    private Actor supervisor;

    @BeforeEach
    void open() {
        office = people.office();
        desk = office.actor(RECEPTIONIST);
        supervisor = office.actor(SUPERVISOR);
    }

    private LocalDate today() {
        return clock.instant().atZone(clock.getZone()).toLocalDate();
    }

    private Patrol begun() {
        return office.in(() -> patrols.begin(supervisor));
    }

    private DailyPatrols.Typed fault(String item, String points) {
        return new DailyPatrols.Typed(
                desk.member().value(),
                item,
                false,
                "没有佩戴工作牌",
                List.of(),
                true,
                points == null ? null : new BigDecimal(points));
    }

    private boolean isOwed() {
        duties.plan(office.office());
        return office.in(() -> promises
                .about(
                        office.office().id(),
                        Duty.SUBJECT,
                        PatrolPromise.PATROL_TODAY
                                .duty()
                                .subject(office.office().id(), today())
                                .id())
                .stream()
                .anyMatch(Promise::isOpen));
    }

    private void refusedBy(String clause, Supplier<?> deed) {
        assertThatThrownBy(() -> office.in(deed))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.clause()).isEqualTo(clause));
    }

    @Test
    @Clause({"D07-3.1", "D07-4.1.1_1", "D07-4.1.1_2", "D07-4.1.1_3"})
    void a_patrol_looks_at_everybody_proposes_what_was_found_and_stands_in_the_diary() {
        assertThat(isOwed()).isTrue();
        var patrol = begun();
        assertThat(begun().id()).isEqualTo(patrol.id());
        assertThat(patrol.people())
                .extracting(Patrol.Looked::member)
                .contains(desk.member().value(), office.actor(SECURITY).member().value())
                .doesNotContain(supervisor.member().value());
        refusedBy("D07-2.0", () -> patrols.finish(supervisor, patrol.id(), null, null, ""));
        office.in(() -> patrols.find(supervisor, patrol.id(), fault(ITEM, "1")));
        office.in(() -> patrols.find(
                supervisor,
                patrol.id(),
                new DailyPatrols.Typed(
                        office.actor(STEWARD).member().value(), null, true, "主动为老人提物", null, true, null)));
        office.in(() -> patrols.see(
                supervisor, patrol.id(), office.actor(SECURITY).member().value(), false));
        office.in(() -> patrols.seeRest(supervisor, patrol.id(), true));

        var finished = office.in(() -> patrols.finish(supervisor, patrol.id(), null, List.of(Value.PROACTIVE), "整体良好"));

        assertThat(finished.isFinished()).isTrue();
        assertThat(isOwed()).isFalse();
        var entry = finished.findings().getFirst().entry();
        assertThat(entry).isNotNull();
        assertThat(finished.findings().getLast().entry()).isNull();
        var proposed = office.in(() -> conduct.list(desk, null, null));
        assertThat(proposed).hasSize(1);
        assertThat(proposed.getFirst().found().fault()).isEqualTo("DE-01");
        assertThat(proposed.getFirst().found().path())
                .isEqualTo("patrols/" + patrol.id().value());
        assertThat(office.in(() -> diary.month(supervisor, YearMonth.from(today()))))
                .anyMatch(
                        note -> note.kind() == DiaryKind.PATROL && note.words().contains("没有佩戴工作牌"));
        refusedBy("D07-4.1.1_2", () -> patrols.find(supervisor, patrol.id(), fault(ITEM, null)));
    }

    @Test
    @Clause("D07-4.1.1_1")
    void a_day_needs_as_many_as_the_rulebook_says_and_missed_days_are_named() {
        office.in(() -> {
            rulebook.change(office.actor(DIRECTOR), "D07-4.1.1_1", "perDay", "2", today(), "加强管理");
            return true;
        });
        assertThat(office.in(() -> questions.month(supervisor, null)).wanted()).isEqualTo(1);
        assertThat(isOwed()).isTrue();
        finishOne();
        assertThat(isOwed()).isTrue();
        assertThat(office.in(() -> questions.month(supervisor, null))
                        .days()
                        .getLast()
                        .isKept())
                .isFalse();

        finishOne();

        assertThat(isOwed()).isFalse();
        var month = office.in(() -> questions.month(supervisor, null));
        assertThat(month.days().getLast().isKept()).isTrue();
        assertThat(month.kept()).isEqualTo(1);
        assertThat(month.days()).hasSize(today().getDayOfMonth());
    }

    private void finishOne() {
        var patrol = begun();
        office.in(() -> patrols.seeRest(supervisor, patrol.id(), true));
        office.in(() -> patrols.finish(supervisor, patrol.id(), null, null, ""));
    }

    @Test
    @Clause("D07-4.1.1_2")
    void nobody_alters_the_diary_and_only_adds_to_it() {
        var note = office.in(() -> diary.write(supervisor, DiaryKind.TELEPHONE, "三区住户来电表扬管理员", null));
        office.in(() -> diary.write(supervisor, DiaryKind.ADDED, "已转告本人", note.id()));
        assertThatThrownBy(() -> office.in(() -> diary.write(supervisor, DiaryKind.PATROL, "补一次巡视", null)))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> office.in(() -> diary.write(desk, DiaryKind.OTHER, "x", null)))
                .isInstanceOf(Forbidden.class);

        for (var sql : List.of("update diary_note set words = ''", "delete from diary_note")) {
            assertThatThrownBy(() -> office.in(() -> db.sql(sql).update()))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThat(office.in(() -> diary.month(supervisor, YearMonth.from(today()))))
                .hasSize(2);
    }

    @Test
    void a_finding_names_an_entry_of_the_checklist_and_points_that_it_allows() {
        var patrol = begun();
        assertThat(checklist.items(CheckGroup.CLOTHES)).hasSize(8);
        assertThatThrownBy(() -> office.in(() -> patrols.find(supervisor, patrol.id(), fault("D07-4.1", null))))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.faults()).containsKey("item"));
        assertThatThrownBy(() -> office.in(() -> patrols.find(supervisor, patrol.id(), fault(ITEM, "7"))))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.faults()).containsKey("points"));
        office.in(() -> patrols.find(supervisor, patrol.id(), fault(ITEM, null)));
        var gone = office.in(() -> patrols.remove(supervisor, patrol.id(), 1));
        assertThat(gone.findings()).isEmpty();
        refusedBy("D07-3.1", () -> patrols.seeRest(office.actor(DIRECTOR), patrol.id(), true));
        assertThatThrownBy(() -> office.in(() -> patrols.finish(supervisor, patrol.id(), 7, null, "")))
                .isInstanceOf(Overtaken.class);
        assertThatThrownBy(() -> office.in(() -> patrols.begin(desk))).isInstanceOf(Forbidden.class);
    }

    @Test
    @Clause("D07-4.2.5_1")
    void what_people_saw_on_themselves_stands_beside_what_the_patrol_sees() {
        office.in(() -> handbook.look(desk, List.of(CheckGroup.HAIR)));
        var patrol = begun();
        var browsing = new Browsing(web, office, SUPERVISOR);
        var path = "/patrols/" + patrol.id().value();

        assertThat(browsing.get(path))
                .hasStatusOk()
                .bodyText()
                .contains("须发 待整理")
                .contains("今天没有岗前自检");
        assertThat(browsing.get(path + "/people/" + desk.member().value()))
                .hasStatusOk()
                .bodyText()
                .contains("工作牌")
                .contains("data-choices=\"0.5–1.5\"");
        assertThat(browsing.post(path + "/rest", "there", "true")).hasStatus(302);
        assertThat(browsing.post(path + "/end", "words", "好")).hasStatus(302);
        assertThat(browsing.get("/patrols")).bodyText().contains(patrol.number());
        assertThat(browsing.get("/diary")).bodyText().contains(patrol.number());
        assertThat(browsing.get("/diary/print")).bodyText().contains("工作日记");
        assertThat(new Browsing(web, office, RECEPTIONIST).get(path)).hasStatus(403);
    }

    @Test
    void programs_go_round_too() {
        var programs = new Programs(web, office);
        var base = "/patrols";
        var begun = programs.post(SUPERVISOR, base, "");
        assertThat(begun).hasStatus(201);
        var patrol = Programs.json(begun);
        var one = base + "/" + patrol.get("id").asString();
        assertThat(programs.post(SUPERVISOR, one + "/findings", """
                {"member": "%s", "item": "%s", "words": "没有佩戴", "told": true, "points": 1}
                """.formatted(
                                desk.member().value(), ITEM)))
                .hasStatusOk();
        for (var person : patrol.get("people")) {
            assertThat(programs.post(
                            SUPERVISOR, one + "/people/" + person.get("member").asString(), """
                    {"there": true}"""))
                    .hasStatusOk();
        }
        assertThat(programs.post(SUPERVISOR, one + "/end", "{}")).hasStatusOk();
        var again = Programs.json(programs.get(SUPERVISOR, one));
        assertThat(Objects.requireNonNull(again.get("finishedAt")).isNull()).isFalse();
        assertThat(Programs.json(programs.get(SUPERVISOR, base))).hasSize(1);
        assertThat(programs.get(RECEPTIONIST, base)).hasStatus(403);
    }
}
