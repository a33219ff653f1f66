package yinuo.office;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The departments of each office. */
@Repository
public class Departments {

    private final JdbcClient db;

    Departments(JdbcClient db) {
        this.db = db;
    }

    public List<Department> of(Office.Id office) {
        return db.sql("""
                select id, code, name
                from department
                where office_id = :office
                order by code
                """)
                .param("office", office.value())
                .query((row, n) -> new Department(
                        new Department.Id(office, row.getObject("id", UUID.class)),
                        row.getString("code"),
                        row.getString("name")))
                .list();
    }

    public Optional<Department> with(Department.Id id) {
        return of(id.office()).stream()
                .filter(department -> department.id().equals(id))
                .findFirst();
    }

    public void add(Department department) {
        db.sql("""
                insert into department (office_id, id, code, name)
                values (:office, :id, :code, :name)
                """)
                .param("office", department.id().office().value())
                .param("id", department.id().value())
                .param("code", department.code())
                .param("name", department.name())
                .update();
    }

    /** Another name; nothing when it is not called as the one who renames it thinks. */
    public int rename(Department department, String name) {
        return db.sql("""
                update department
                set name = :name
                where office_id = :office
                  and id = :id
                  and name = :before
                """)
                .param("name", name)
                .param("office", department.id().office().value())
                .param("id", department.id().value())
                .param("before", department.name())
                .update();
    }
}
