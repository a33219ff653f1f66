package yinuo.admin;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.entrance.Actors;
import yinuo.entrance.SignIn;
import yinuo.office.Department;
import yinuo.office.Departments;
import yinuo.office.Ids;
import yinuo.office.Office;
import yinuo.office.Offices;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.rulebook.Clause;
import yinuo.staff.Accounts;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** Changes an office, its departments and its staff. */
@Service
@Transactional
public class OfficeAdmin {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD = 12;

    private final Offices offices;
    private final Departments departments;
    private final Members members;
    private final Accounts accounts;
    private final SignIn signIn;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfficeAdmin(
            Offices offices,
            Departments departments,
            Members members,
            Accounts accounts,
            SignIn signIn,
            Actors actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.offices = offices;
        this.departments = departments;
        this.members = members;
        this.accounts = accounts;
        this.signIn = signIn;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** The four ways to complain must all be named: residents find them on every notice. */
    @Clause("D12-1.1")
    public void change(Actor actor, String name, Office.Profile profile, Office.Contacts contacts) {
        actor.must(Deed.MANAGE_OFFICE);
        new BadInput.Check()
                .that(!name.isBlank() && name.length() <= 60, "name", "admin.bad.name")
                .that(!contacts.dutyPhone().isBlank(), "dutyPhone", "admin.bad.contact")
                .that(!contacts.hotline().isBlank(), "hotline", "admin.bad.contact")
                .that(!contacts.fax().isBlank(), "fax", "admin.bad.contact")
                .that(contacts.email().contains("@"), "email", "admin.bad.contact")
                .done();
        var office = actor.office();
        offices.change(new Office(office.id(), office.code(), name.strip(), profile, contacts));
        if (!contacts.equals(office.contacts())) {
            events.publishEvent(new Office.ContactsChanged(office.id()));
        }
    }

    @Transactional(readOnly = true)
    public List<Department> departments(Actor actor) {
        return departments.of(actor.office().id());
    }

    public void addDepartment(Actor actor, String code, String name) {
        actor.must(Deed.MANAGE_OFFICE);
        new BadInput.Check()
                .that(code.matches("[a-z][a-z0-9-]{1,30}"), "code", "admin.bad.code")
                .that(!name.isBlank() && name.length() <= 60, "name", "admin.bad.name")
                .done();
        departments.add(
                new Department(new Department.Id(actor.office().id(), Ids.next(clock.instant())), code, name.strip()));
    }

    @Transactional(readOnly = true)
    public List<Member> staff(Actor actor) {
        actor.must(Deed.MANAGE_STAFF);
        return members.all(actor.office().id());
    }

    @Transactional(readOnly = true)
    public Member member(Actor actor, UUID id) {
        actor.must(Deed.MANAGE_STAFF);
        return members.find(new Member.Id(actor.office().id(), id)).orElseThrow(() -> new Missing("member", id));
    }

    /** Takes somebody on; with an account name they may sign in by the password that is given back once. */
    public Optional<String> hire(
            Actor actor, String name, String phone, Set<Role> roles, @Nullable String zone, String account) {
        actor.must(Deed.MANAGE_STAFF);
        check(name, roles);
        var now = clock.instant();
        var id = new Member.Id(actor.office().id(), Ids.next(now));
        if (account.isBlank()) {
            members.add(new Member(id, 0, name.strip(), phone.strip(), roles, null, zone, null, true));
            return Optional.empty();
        }
        new BadInput.Check()
                .that(account.matches("[a-z][a-z0-9._-]{1,40}"), "account", "entrance.bad.account")
                .that(() -> accounts.named(account).isEmpty(), "account", "admin.bad.taken")
                .done();
        var password = password();
        var accountId = Ids.next(now);
        accounts.add(accountId, account, signIn.encoded(password), now);
        accounts.admit(accountId, actor.office().id());
        members.add(new Member(id, 0, name.strip(), phone.strip(), roles, null, zone, accountId, true));
        return Optional.of(password);
    }

    public void change(
            Actor actor,
            UUID id,
            int version,
            String name,
            String phone,
            Set<Role> roles,
            @Nullable String zone,
            boolean active) {
        actor.must(Deed.MANAGE_STAFF);
        check(name, roles);
        var member = member(actor, id);
        members.change(
                new Member(
                        member.id(),
                        member.version(),
                        name.strip(),
                        phone.strip(),
                        roles,
                        member.department(),
                        zone == null || zone.isBlank() ? null : zone.strip(),
                        member.account(),
                        active,
                        member.head()),
                version);
    }

    /** Puts somebody into a department, perhaps as its head, or into none. */
    public void place(Actor actor, UUID id, int version, @Nullable UUID department, boolean head) {
        actor.must(Deed.MANAGE_STAFF);
        var member = member(actor, id);
        var to = department == null ? null : new Department.Id(actor.office().id(), department);
        if (to != null && departments.with(to).isEmpty()) {
            throw BadInput.in("department", "admin.bad.department");
        }
        members.change(
                new Member(
                        member.id(),
                        member.version(),
                        member.name(),
                        member.phone(),
                        member.roles(),
                        to,
                        member.zone(),
                        member.account(),
                        member.active(),
                        to != null && head),
                version);
    }

    private static void check(String name, Set<Role> roles) {
        new BadInput.Check()
                .that(!name.isBlank() && name.length() <= 60, "name", "admin.bad.name")
                .that(!roles.isEmpty(), "roles", "admin.bad.roles")
                .done();
    }

    private static String password() {
        var random = new SecureRandom();
        var letters = new StringBuilder();
        for (var n = 0; n < PASSWORD; n++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
