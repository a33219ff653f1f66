package yinuo.entrance;

import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
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

    private static final Logger LOG = LoggerFactory.getLogger(FirstOffice.class);

    private final Offices offices;
    private final Accounts accounts;
    private final Members members;
    private final SignIn signIn;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String code = Totp.newSecret().substring(0, 12);
    private volatile boolean present;

    FirstOffice(
            Offices offices,
            Accounts accounts,
            Members members,
            SignIn signIn,
            TransactionTemplate transaction,
            Clock clock) {
        this.offices = offices;
        this.accounts = accounts;
        this.members = members;
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
    public record Wanted(String code, String office, String officeCode, String name, String account, String password) {}

    public void open(Wanted wanted) {
        if (!isMissing() || !wanted.code().strip().equals(code)) {
            throw Refusal.because("entrance.refusal.setup");
        }
        new BadInput.Check()
                .that(!wanted.office().isBlank(), "office", "entrance.bad.office")
                .that(Office.isCode(wanted.officeCode()), "officeCode", "entrance.bad.officeCode")
                .that(!wanted.name().isBlank(), "name", "entrance.bad.name")
                .that(wanted.account().matches("[a-z][a-z0-9._-]{1,39}"), "account", "entrance.bad.account")
                .that(SignIn.isGood(wanted.password()), "password", "entrance.bad.fresh")
                .done();
        var now = clock.instant();
        var office = new Office(
                new Office.Id(Ids.next(now)),
                wanted.officeCode(),
                wanted.office().strip(),
                Office.Profile.RESIDENTIAL,
                new Office.Contacts("", "", "", ""));
        OfficeScope.in(
                office.id(),
                () -> transaction.executeWithoutResult(_ -> {
                    offices.open(office);
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
}
