package yinuo.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All offices of the company. They are few and change seldom, so each is read once and kept. */
@Repository
public class Offices {

    private static final String COLUMNS = "id, code, name, profile, duty_phone, hotline, fax, email";

    private final JdbcClient db;
    private final ConcurrentHashMap<String, Office> byCode = new ConcurrentHashMap<>();

    Offices(JdbcClient db) {
        this.db = db;
    }

    public Optional<Office> withCode(String code) {
        var known = byCode.get(code);
        if (known != null) {
            return Optional.of(known);
        }
        var found = db.sql("select " + COLUMNS + " from office where code = :code")
                .param("code", code)
                .query(Offices::read)
                .optional();
        found.ifPresent(office -> byCode.put(code, office));
        return found;
    }

    public Optional<Office> with(Office.Id id) {
        return all().stream().filter(office -> office.id().equals(id)).findFirst();
    }

    public List<Office> all() {
        return db.sql("select " + COLUMNS + " from office order by code")
                .query(Offices::read)
                .list();
    }

    public void open(Office office) {
        db.sql("""
                insert into office (id, code, name, profile, duty_phone, hotline, fax, email)
                values (:id, :code, :name, :profile, :dutyPhone, :hotline, :fax, :email)
                """)
                .param("id", office.id().value())
                .param("code", office.code())
                .param("name", office.name())
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
                    profile = :profile,
                    duty_phone = :dutyPhone,
                    hotline = :hotline,
                    fax = :fax,
                    email = :email
                where id = :id
                """)
                .param("id", office.id().value())
                .param("name", office.name())
                .param("profile", office.profile().name())
                .param("dutyPhone", office.contacts().dutyPhone())
                .param("hotline", office.contacts().hotline())
                .param("fax", office.contacts().fax())
                .param("email", office.contacts().email())
                .update();
        byCode.clear();
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
                        row.getString("email")));
    }
}
