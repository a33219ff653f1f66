package yinuo.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Department;
import yinuo.office.Departments;
import yinuo.office.Ids;
import yinuo.office.Office;
import yinuo.office.Offices;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Procedure;
import yinuo.rulebook.Procedures;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Changes an office: its names and contacts, the procedures it works by, its departments. */
@Service
@Transactional
public class OfficeAdmin {

    private static final int LONGEST = 500;
    private static final int FORESIGHT = 2;

    private final Offices offices;
    private final Departments departments;
    private final Procedures procedures;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfficeAdmin(
            Offices offices,
            Departments departments,
            Procedures procedures,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.offices = offices;
        this.departments = departments;
        this.procedures = procedures;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** The four ways to complain must all be named: residents find them on every notice. */
    @Clause("D12-1.1")
    public void change(Actor actor, String name, String company, Office.Contacts contacts) {
        actor.must(Deed.MANAGE_OFFICE);
        new BadInput.Check()
                .that(!name.isBlank() && name.length() <= 60, "name", "admin.bad.name")
                .that(company.length() <= 60, "company", "admin.bad.name")
                .that(!contacts.dutyPhone().isBlank(), "dutyPhone", "admin.bad.contact")
                .that(!contacts.hotline().isBlank(), "hotline", "admin.bad.contact")
                .that(!contacts.fax().isBlank(), "fax", "admin.bad.contact")
                .that(contacts.email().contains("@"), "email", "admin.bad.contact")
                .done();
        var office = actor.office();
        offices.change(
                new Office(office.id(), office.code(), name.strip(), office.profile(), contacts, company.strip()));
        write(actor, "office.changed", Map.of("name", name.strip(), "company", company.strip()));
        if (!contacts.equals(office.contacts())) {
            events.publishEvent(new Office.ContactsChanged(office.id()));
        }
    }

    /**
     * From a day on, today at the earliest, the office works by the procedures of another kind. What was taken in before
     * is handled as it was taken in.
     */
    public void adopt(Actor actor, Office.@Nullable Profile profile, @Nullable LocalDate from, String reason) {
        actor.must(Deed.MANAGE_OFFICE);
        var today = LocalDate.now(clock);
        new BadInput.Check()
                .that(profile != null && profile != profileOn(actor, from), "profile", "admin.bad.profile")
                .that(from != null && !from.isBefore(today), "from", "rules.bad.from")
                .that(from == null || !from.isAfter(today.plusYears(FORESIGHT)), "from", "rules.bad.from.far")
                .that(!reason.isBlank() && reason.length() <= LONGEST, "reason", "rules.bad.reason")
                .done();
        var adopted = Objects.requireNonNull(profile);
        var day = Objects.requireNonNull(from);
        offices.adopt(actor.office().id(), new Offices.Adoption(adopted, day));
        write(
                actor,
                "office.adopted",
                Map.of(
                        "profile",
                        new Fact.Word("admin.profile." + adopted.name()),
                        "day",
                        day.toString(),
                        "reason",
                        reason.strip()));
    }

    /** What would hold on a day without the change. */
    private Office.Profile profileOn(Actor actor, @Nullable LocalDate day) {
        return coming(actor)
                .filter(one -> day != null && one.from().isBefore(day))
                .map(Offices.Adoption::profile)
                .orElse(actor.office().profile());
    }

    /** What is decided and has not begun. */
    @Transactional(readOnly = true)
    public Optional<Offices.Adoption> coming(Actor actor) {
        return offices.coming(actor.office().id());
    }

    /** The procedures the office works by. */
    @Transactional(readOnly = true)
    public List<Procedure> adopted(Actor actor) {
        return procedures.all().stream()
                .filter(procedure -> procedure.isFor(actor.office()))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Department> departments(Actor actor) {
        return departments.of(actor.office().id());
    }

    public void addDepartment(Actor actor, String code, String name) {
        actor.must(Deed.MANAGE_OFFICE);
        new BadInput.Check()
                .that(code.matches("[a-z][a-z0-9-]{1,30}"), "code", "admin.bad.code")
                .that(
                        () -> departments(actor).stream()
                                .noneMatch(one -> one.code().equals(code)),
                        "code",
                        "admin.bad.codeTaken")
                .that(isName(name), "name", "admin.bad.name")
                .done();
        departments.add(
                new Department(new Department.Id(actor.office().id(), Ids.next(clock.instant())), code, name.strip()));
        write(actor, "department.added", Map.of("department", name.strip()));
    }

    /** Its code stays; the name that was seen must still be its name. */
    public void renameDepartment(Actor actor, UUID id, String before, String name) {
        actor.must(Deed.MANAGE_OFFICE);
        if (!isName(name)) {
            throw BadInput.in("name", "admin.bad.name");
        }
        var department = departments
                .with(new Department.Id(actor.office().id(), id))
                .orElseThrow(() -> new Missing("department", id));
        if (departments.rename(new Department(department.id(), department.code(), before), name.strip()) == 0) {
            throw new Overtaken("department", before);
        }
        write(actor, "department.renamed", Map.of("department", name.strip(), "before", before));
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.length() <= 60;
    }

    private void write(Actor actor, String kind, Map<String, ?> facts) {
        journal.write(actor, new Stream("office", actor.office().id().value()), kind, facts);
    }
}
