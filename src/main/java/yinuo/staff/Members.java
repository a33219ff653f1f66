package yinuo.staff;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yinuo.office.Department;
import yinuo.office.Office;
import yinuo.office.OfficeScope;
import yinuo.office.Offices;
import yinuo.refusal.Overtaken;

/** Everybody who works in an office, or did. */
@Repository
public class Members {

    private static final String SELECT = """
            select office_id, id, version, name, phone, roles, department_id, zone, account_id, active, head
            from member
            where office_id = :office
            """;

    private static final long FRESH_NANOS = 20_000_000_000L;

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final Offices offices;
    private final Clock clock;
    private final ConcurrentHashMap<Office.Id, Kept> kept = new ConcurrentHashMap<>();

    Members(JdbcClient db, TransactionOperations transaction, Offices offices, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.offices = offices;
        this.clock = clock;
    }

    /** In an industrial park every steward receives customers; elsewhere whoever is appointed to. */
    private record Kept(List<Member> members, boolean park, List<Appointment> appointments, long since) {

        List<Member> at(Instant now) {
            return park || !appointments.isEmpty()
                    ? members.stream()
                            .map(member -> receives(member, now) ? member.receiving() : member)
                            .toList()
                    : members;
        }

        private boolean receives(Member member, Instant now) {
            return park && member.roles().contains(Role.STEWARD)
                    || appointments.stream().anyMatch(one -> one.member().equals(member.id()) && one.covers(now));
        }
    }

    /** Kept for a moment, for every promise and notice asks who there is. */
    public List<Member> all(Office.Id office) {
        var known = kept.get(office);
        if (known != null && System.nanoTime() - known.since() < FRESH_NANOS) {
            return known.at(clock.instant());
        }
        var read = OfficeScope.ask(office, () -> transaction.execute(_ -> read(office)));
        // None may only mean that the running transaction names no office, so it is not kept.
        if (!read.members().isEmpty()) {
            kept.put(office, read);
        }
        return read.at(clock.instant());
    }

    private Kept read(Office.Id office) {
        var since = System.nanoTime();
        var members = db.sql(SELECT + " order by active desc, name, id")
                .param("office", office.value())
                .query(Members::member)
                .list();
        var park = offices.with(office).map(Office::isPark).orElse(false);
        return new Kept(members, park, appointments(db, office, clock.instant()), since);
    }

    /** Those that end after an instant, the first to begin first. */
    static List<Appointment> appointments(JdbcClient db, Office.Id office, Instant instant) {
        return db.sql("""
                select id, member_id, from_at, until_at, made_at, made_by
                from appointment
                where office_id = :office
                  and until_at > :instant
                order by from_at, id
                """)
                .param("office", office.value())
                .param("instant", from(instant))
                .query((row, _) -> new Appointment(
                        row.getObject("id", UUID.class),
                        new Member.Id(office, row.getObject("member_id", UUID.class)),
                        row.getTimestamp("from_at").toInstant(),
                        row.getTimestamp("until_at").toInstant(),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("made_by")))
                .list();
    }

    /** Those who work here now, in the order of their names. */
    public List<Member> active(Office.Id office) {
        return all(office).stream().filter(Member::active).toList();
    }

    public Optional<Member> byId(Member.Id id) {
        return all(id.office()).stream()
                .filter(member -> member.id().equals(id))
                .findFirst();
    }

    /**
     * The steward on duty: whoever is appointed to receive at the moment, else who looks after the zone, else the first
     * there is.
     */
    public Optional<Member> stewardOnDuty(Office.Id office, String zone) {
        var stewards = withRole(office, Role.STEWARD);
        var appointed = appointments(db, office, clock.instant()).stream()
                .filter(one -> one.covers(clock.instant()))
                .flatMap(one -> stewards.stream().filter(steward -> steward.id().equals(one.member())));
        var own = stewards.stream().filter(steward -> !zone.isEmpty() && zone.equals(steward.zone()));
        return Stream.of(appointed, own, stewards.stream())
                .flatMap(found -> found)
                .findFirst();
    }

    /** Who looks after a zone. */
    public Optional<Member> stewardOf(Office.Id office, String zone) {
        return withRole(office, Role.STEWARD).stream()
                .filter(steward -> zone.equals(steward.zone()))
                .findFirst();
    }

    /** Those who work in a department; its head first. */
    public List<Member> of(Department.Id department) {
        return all(department.office()).stream()
                .filter(member -> member.active() && department.equals(member.department()))
                .sorted(java.util.Comparator.comparing(Member::head).reversed())
                .toList();
    }

    /** As the table has it now, to be changed. */
    public Optional<Member> find(Member.Id id) {
        return db.sql(SELECT + " and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(Members::member)
                .optional();
    }

    public Optional<Member> ofAccount(Office.Id office, UUID account) {
        return db.sql(SELECT + " and account_id = :account and active")
                .param("office", office.value())
                .param("account", account)
                .query(Members::member)
                .optional();
    }

    /** Those who can be told something meant for a role. */
    public List<Member> withRole(Office.Id office, Role role) {
        return all(office).stream()
                .filter(member -> member.active() && member.is(role))
                .toList();
    }

    public void add(Member member) {
        db.sql("""
                insert into member (office_id, id, name, phone, roles, department_id, zone, account_id, active, head)
                values (:office, :id, :name, :phone, :roles, :department, :zone, :account, :active, :head)
                """)
                .param("office", member.id().office().value())
                .param("id", member.id().value())
                .params(values(member))
                .update();
        forget(member.id().office());
    }

    /** Changes everything but who it is, unless somebody else did since the version was read. */
    public void change(Member member, int version) {
        var rows = db.sql("""
                update member
                set version = version + 1,
                    name = :name,
                    phone = :phone,
                    roles = :roles,
                    department_id = :department,
                    zone = :zone,
                    account_id = :account,
                    active = :active,
                    head = :head
                where office_id = :office
                  and id = :id
                  and version = :version
                """)
                .param("office", member.id().office().value())
                .param("id", member.id().value())
                .param("version", version)
                .params(values(member))
                .update();
        if (rows == 0) {
            throw new Overtaken("member", member.name());
        }
        forget(member.id().office());
    }

    /** A zone has another name: those who look after it look after the same homes. */
    public void zoneRenamed(Office.Id office, String before, String name) {
        db.sql("""
                update member
                set version = version + 1,
                    zone = :name
                where office_id = :office
                  and zone = :before
                """)
                .param("name", name)
                .param("office", office.value())
                .param("before", before)
                .update();
        forget(office);
    }

    /** Now for this transaction, and once more at its end for whoever read the old rows meanwhile. */
    public void forget(Office.Id office) {
        kept.remove(office);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    kept.remove(office);
                }
            });
        }
    }

    private static Map<String, Object> values(Member member) {
        var department = member.department();
        var values = new HashMap<String, Object>();
        values.put("name", member.name());
        values.put("phone", member.phone());
        values.put("roles", member.roles().stream().map(Role::name).sorted().toArray(String[]::new));
        values.put("department", typed(Types.OTHER, department == null ? null : department.value()));
        values.put("zone", typed(Types.VARCHAR, member.zone()));
        values.put("account", typed(Types.OTHER, member.account()));
        values.put("active", member.active());
        values.put("head", member.head());
        return values;
    }

    private static SqlParameterValue typed(int type, @Nullable Object value) {
        return new SqlParameterValue(type, value);
    }

    private static Member member(ResultSet row, int n) throws SQLException {
        var office = new Office.Id(row.getObject("office_id", UUID.class));
        var department = row.getObject("department_id", UUID.class);
        return new Member(
                new Member.Id(office, row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("name"),
                row.getString("phone"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                department == null ? null : new Department.Id(office, department),
                row.getString("zone"),
                row.getObject("account_id", UUID.class),
                row.getBoolean("active"),
                row.getBoolean("head"));
    }
}
