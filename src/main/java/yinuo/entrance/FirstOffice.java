package yinuo.entrance;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import yinuo.office.Department;
import yinuo.office.Departments;
import yinuo.office.Ids;
import yinuo.office.Office;
import yinuo.office.OfficeScope;
import yinuo.office.Offices;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.staff.Accounts;
import yinuo.staff.Member;
import yinuo.staff.Members;
import yinuo.staff.Role;

/** Opens the first office of an empty installation, for whoever reads the code that its start printed. */
@Service
public class FirstOffice {

    private static final List<String> USUAL =
            List.of("front", "engineering", "cleaning", "security", "cash", "park-office");
    private static final int LONGEST = 60;
    private static final Logger LOG = LoggerFactory.getLogger(FirstOffice.class);

    private final Offices offices;
    private final Accounts accounts;
    private final Members members;
    private final Departments departments;
    private final MessageSource texts;
    private final SignIn signIn;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String code = Totp.newSecret().substring(0, 12);
    private volatile boolean present;

    FirstOffice(
            Offices offices,
            Accounts accounts,
            Members members,
            Departments departments,
            MessageSource texts,
            SignIn signIn,
            TransactionTemplate transaction,
            Clock clock) {
        this.offices = offices;
        this.accounts = accounts;
        this.members = members;
        this.departments = departments;
        this.texts = texts;
        this.signIn = signIn;
        this.transaction = transaction;
        this.clock = clock;
    }

    public boolean isMissing() {
        present = present || !offices.all().isEmpty();
        return !present;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (isMissing()) {
            LOG.info("No office yet. Open /setup and enter this code: {}", code);
        }
    }

    /** What the form asks for. */
    public record Wanted(String code, Site site, String name, String account, String password, Locale locale) {}

    /** The office to be opened, and the company it belongs to. */
    public record Site(String company, String office, String officeCode, Office.@Nullable Profile profile) {}

    public void open(Wanted wanted) {
        if (!isMissing() || !wanted.code().strip().equals(code)) {
            throw Refusal.because("entrance.refusal.setup");
        }
        var site = wanted.site();
        new BadInput.Check()
                .that(
                        !site.company().isBlank() && site.company().length() <= LONGEST,
                        "company",
                        "entrance.bad.company")
                .that(!site.office().isBlank() && site.office().length() <= LONGEST, "office", "entrance.bad.office")
                .that(Office.isCode(site.officeCode()), "officeCode", "entrance.bad.officeCode")
                .that(site.profile() != null, "profile", "entrance.bad.profile")
                .that(!wanted.name().isBlank(), "name", "entrance.bad.name")
                .that(wanted.account().matches("[a-z][a-z0-9._-]{1,39}"), "account", "entrance.bad.account")
                .that(SignIn.isGood(wanted.password()), "password", "entrance.bad.fresh")
                .done();
        var now = clock.instant();
        var office = new Office(
                new Office.Id(Ids.next(now)),
                site.officeCode(),
                site.office().strip(),
                Objects.requireNonNull(site.profile()),
                new Office.Contacts("", "", "", ""),
                site.company().strip());
        OfficeScope.in(
                office.id(),
                () -> transaction.executeWithoutResult(_ -> {
                    offices.open(office);
                    departments(office, wanted.locale());
                    var account = Ids.next(now);
                    accounts.add(account, wanted.account(), signIn.encoded(wanted.password()), now);
                    accounts.admit(account, office.id());
                    members.add(new Member(
                            new Member.Id(office.id(), Ids.next(now)),
                            0,
                            wanted.name().strip(),
                            "",
                            Set.of(Role.ADMINISTRATOR, Role.DIRECTOR),
                            null,
                            null,
                            account,
                            true));
                }));
    }

    /** The usual departments, so that work can be sent out at once; the office renames them as it likes. */
    private void departments(Office office, Locale locale) {
        USUAL.stream()
                .filter(code -> office.isPark() || !code.equals("park-office"))
                .forEach(code -> departments.add(new Department(
                        new Department.Id(office.id(), Ids.next(clock.instant())),
                        code,
                        texts.getMessage("entrance.department." + code, null, locale))));
    }
}
