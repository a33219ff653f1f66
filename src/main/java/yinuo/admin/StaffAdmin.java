package yinuo.admin;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.entrance.SignIn;
import yinuo.journal.Entry;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Department;
import yinuo.office.Departments;
import yinuo.office.Ids;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.refusal.Refusal;
import yinuo.staff.AccountReset;
import yinuo.staff.Accounts;
import yinuo.staff.Actor;
import yinuo.staff.Deed;
import yinuo.staff.Member;
import yinuo.staff.MemberChanged;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** Changes the staff of an office. Whatever is done to somebody stands in that person's journal. */
@Service
@Transactional
public class StaffAdmin {

    private static final String KIND = "member";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD = 12;

    private final Departments departments;
    private final Members members;
    private final Accounts accounts;
    private final SignIn signIn;
    private final Journal journal;
    private final MessageSource texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffAdmin(
            Departments departments,
            Members members,
            Accounts accounts,
            SignIn signIn,
            Journal journal,
            MessageSource texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.departments = departments;
        this.members = members;
        this.accounts = accounts;
        this.signIn = signIn;
        this.journal = journal;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Member> staff(Actor actor) {
        actor.must(Deed.MANAGE_STAFF);
        return members.all(actor.office().id());
    }

    @Transactional(readOnly = true)
    public Member member(Actor actor, UUID id) {
        actor.must(Deed.MANAGE_STAFF);
        return members.find(new Member.Id(actor.office().id(), id)).orElseThrow(() -> new Missing(KIND, id));
    }

    /** What was done to somebody, in order. */
    @Transactional(readOnly = true)
    public List<Entry> story(Actor actor, UUID id) {
        actor.must(Deed.MANAGE_STAFF);
        return journal.of(actor.office().id(), new Stream(KIND, id));
    }

    /** Somebody as a form or a program describes them. */
    public record Wanted(
            String name,
            String phone,
            Set<Role> roles,
            @Nullable String zone) {

        public Wanted {
            name = name.strip();
            phone = phone.strip();
            roles = Set.copyOf(roles);
            zone = zone == null || zone.isBlank() ? null : zone.strip();
        }

        void check() {
            new BadInput.Check()
                    .that(!name.isBlank() && name.length() <= 60, "name", "admin.bad.name")
                    .that(!roles.isEmpty(), "roles", "admin.bad.roles")
                    .done();
        }
    }

    /** Somebody new, and the password to sign in with, which is shown once. */
    public record Hired(Member.Id id, Optional<String> password) {}

    /** Takes somebody on; with an account name they may sign in by a one-time password. */
    public Hired hire(Actor actor, Wanted wanted, String account) {
        actor.must(Deed.MANAGE_STAFF);
        wanted.check();
        var now = clock.instant();
        var id = new Member.Id(actor.office().id(), Ids.next(now));
        if (account.isBlank()) {
            add(actor, id, wanted, null, "");
            return new Hired(id, Optional.empty());
        }
        new BadInput.Check()
                .that(account.matches("[a-z][a-z0-9._-]{1,40}"), "account", "entrance.bad.account")
                .that(() -> accounts.named(account).isEmpty(), "account", "admin.bad.taken")
                .done();
        var password = password();
        var accountId = Ids.next(now);
        accounts.add(accountId, account, signIn.encoded(password), now);
        accounts.changePassword(accountId, signIn.encoded(password), true);
        accounts.admit(accountId, actor.office().id());
        add(actor, id, wanted, accountId, account);
        return new Hired(id, Optional.of(password));
    }

    private void add(Actor actor, Member.Id id, Wanted wanted, @Nullable UUID account, String accountName) {
        members.add(
                new Member(id, 0, wanted.name(), wanted.phone(), wanted.roles(), null, wanted.zone(), account, true));
        var facts = new TreeMap<String, Object>(Map.of("person", wanted.name(), "roles", roles(wanted.roles())));
        if (!accountName.isEmpty()) {
            facts.put("account", accountName);
        }
        write(actor, id, "staff.hired", facts);
    }

    /** Changes who somebody is here; who no longer works here may not come in any more. */
    public void change(Actor actor, UUID id, int version, Wanted wanted, boolean active) {
        actor.must(Deed.MANAGE_STAFF);
        wanted.check();
        var before = member(actor, id);
        members.change(
                new Member(
                        before.id(),
                        before.version(),
                        wanted.name(),
                        wanted.phone(),
                        wanted.roles(),
                        before.department(),
                        wanted.zone(),
                        before.account(),
                        active,
                        before.head()),
                version);
        var facts = new TreeMap<String, Object>(Map.of("person", wanted.name()));
        if (!before.roles().equals(wanted.roles())) {
            facts.put("roles", roles(wanted.roles()));
            facts.put("before", roles(before.roles()));
        }
        if (wanted.zone() != null) {
            facts.put("zone", wanted.zone());
        }
        var kind = before.active() == active ? "staff.changed" : active ? "staff.returned" : "staff.left";
        write(actor, before.id(), kind, facts);
    }

    /** Puts somebody into a department, perhaps as its head, or into none. */
    public void place(Actor actor, UUID id, int version, @Nullable UUID department, boolean head) {
        actor.must(Deed.MANAGE_STAFF);
        var member = member(actor, id);
        var to = department == null
                ? Optional.<Department>empty()
                : departments.with(new Department.Id(actor.office().id(), department));
        if (department != null && to.isEmpty()) {
            throw BadInput.in("department", "admin.bad.department");
        }
        members.change(
                new Member(
                        member.id(),
                        member.version(),
                        member.name(),
                        member.phone(),
                        member.roles(),
                        to.map(Department::id).orElse(null),
                        member.zone(),
                        member.account(),
                        member.active(),
                        to.isPresent() && head),
                version);
        write(
                actor,
                member.id(),
                to.isPresent() && head ? "staff.leads" : "staff.placed",
                Map.of(
                        "person",
                        member.name(),
                        "department",
                        to.map(Department::name).orElse("")));
    }

    /**
     * Gives somebody a one-time password, shown once and to be changed at the next sign-in; whoever is in with the old one
     * is shown out. An account that opens offices of others too is not for the administrator of one of them.
     */
    public String resetPassword(Actor actor, UUID id) {
        actor.must(Deed.RESET_PASSWORD);
        var member = members.find(new Member.Id(actor.office().id(), id)).orElseThrow(() -> new Missing(KIND, id));
        var account = member.account();
        if (account == null) {
            throw Refusal.because("admin.refusal.noAccount");
        }
        if (member.id().equals(actor.member())) {
            throw Refusal.because("admin.refusal.ownPassword");
        }
        var own = members.find(actor.member())
                .map(Member::account)
                .map(accounts::offices)
                .orElse(List.of());
        if (!own.containsAll(accounts.offices(account))) {
            throw Refusal.because("admin.refusal.otherOffices");
        }
        var password = password();
        accounts.changePassword(account, signIn.encoded(password), true);
        events.publishEvent(new AccountReset(account));
        write(actor, member.id(), "staff.passwordReset", Map.of("person", member.name()));
        return password;
    }

    private void write(Actor actor, Member.Id id, String kind, Map<String, ?> facts) {
        journal.write(actor, new Stream(KIND, id.value()), kind, facts);
        events.publishEvent(new MemberChanged(id));
    }

    /** The journal is written in the language of the procedures. */
    private String roles(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> texts.getMessage("role." + role.name(), null, Locale.SIMPLIFIED_CHINESE))
                .collect(Collectors.joining(" "));
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
