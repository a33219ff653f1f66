package yinuo.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All offices of the company. They are few and change seldom, so each is read once and kept. */
@Repository
public class Offices {

    private static final String SELECT = """
            select id, code, name, company, duty_phone, hotline, fax, email,
                   case when next_from <= :today then next_profile else profile end as profile
            from office
            """;

    private final JdbcClient db;
    private final Clock clock;
    private final ConcurrentHashMap<String, Kept> byCode = new ConcurrentHashMap<>();

    Offices(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** An office as it stands on a day: what it will work by may begin with the next. */
    private record Kept(Office office, LocalDate day) {}

    public Optional<Office> withCode(String code) {
        var today = LocalDate.now(clock);
        var known = byCode.get(code);
        if (known != null && known.day().equals(today)) {
            return Optional.of(known.office());
        }
        var found = db.sql(SELECT + " where code = :code")
                .param("today", today)
                .param("code", code)
                .query(Offices::read)
                .optional();
        found.ifPresent(office -> byCode.put(code, new Kept(office, today)));
        return found;
    }

    public Optional<Office> with(Office.Id id) {
        return all().stream().filter(office -> office.id().equals(id)).findFirst();
    }

    public List<Office> all() {
        return db.sql(SELECT + " order by code")
                .param("today", LocalDate.now(clock))
                .query(Offices::read)
                .list();
    }

    public void open(Office office) {
        db.sql("""
                insert into office (id, code, name, company, profile, duty_phone, hotline, fax, email)
                values (:id, :code, :name, :company, :profile, :dutyPhone, :hotline, :fax, :email)
                """)
                .param("id", office.id().value())
                .param("code", office.code())
                .param("name", office.name())
                .param("company", office.company())
                .param("profile", office.profile().name())
                .param("dutyPhone", office.contacts().dutyPhone())
                .param("hotline", office.contacts().hotline())
                .param("fax", office.contacts().fax())
                .param("email", office.contacts().email())
                .update();
    }

    public void change(Office office) {
        db.sql("""
                update office
                set name = :name,
                    company = :company,
                    duty_phone = :dutyPhone,
                    hotline = :hotline,
                    fax = :fax,
                    email = :email
                where id = :id
                """)
                .param("id", office.id().value())
                .param("name", office.name())
                .param("company", office.company())
                .param("dutyPhone", office.contacts().dutyPhone())
                .param("hotline", office.contacts().hotline())
                .param("fax", office.contacts().fax())
                .param("email", office.contacts().email())
                .update();
        byCode.clear();
    }

    /** The procedures an office works by from a day on. */
    public record Adoption(Office.Profile profile, LocalDate from) {}

    /** From its day on the office works by the profile; one that was decided for later is forgotten. */
    public void adopt(Office.Id office, Adoption adoption) {
        db.sql("""
                update office
                set profile = case when next_from <= :today then next_profile else profile end,
                    next_profile = :profile,
                    next_from = :from
                where id = :id
                """)
                .param("today", LocalDate.now(clock))
                .param("profile", adoption.profile().name())
                .param("from", adoption.from())
                .param("id", office.value())
                .update();
        byCode.clear();
    }

    /** What is decided and has not begun. */
    public Optional<Adoption> coming(Office.Id office) {
        return db.sql("select next_profile, next_from from office where id = :id and next_from > :today")
                .param("id", office.value())
                .param("today", LocalDate.now(clock))
                .query((row, _) -> new Adoption(
                        Office.Profile.valueOf(row.getString("next_profile")),
                        row.getObject("next_from", LocalDate.class)))
                .optional();
    }

    private static Office read(ResultSet row, int n) throws SQLException {
        return new Office(
                new Office.Id(row.getObject("id", java.util.UUID.class)),
                row.getString("code"),
                row.getString("name"),
                Office.Profile.valueOf(row.getString("profile")),
                new Office.Contacts(
                        row.getString("duty_phone"),
                        row.getString("hotline"),
                        row.getString("fax"),
                        row.getString("email")),
                row.getString("company"));
    }
}
