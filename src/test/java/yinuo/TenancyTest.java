package yinuo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yinuo.staff.Role;

/** Walks the whole schema and every address: nothing of an office is seen by another. */
@CentreTest
class TenancyTest {

    /** Known to all offices, or asked before any office is named. */
    private static final Set<String> SHARED = Set.of(
            "office",
            "account",
            "account_office",
            "api_token",
            "sign_in",
            "demo_clock",
            "spring_session",
            "spring_session_attributes");

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    People people;

    @Autowired
    MockMvcTester web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping addresses;

    private java.util.List<String> tables() {
        return db.sql("select tablename from pg_tables where schemaname = 'public'").query(String.class).list().stream()
                .filter(table -> !table.startsWith("flyway_") && !SHARED.contains(table))
                .toList();
    }

    @Test
    void every_table_begins_its_key_with_the_office_and_is_walled_by_it() {
        assertThat(tables()).hasSizeGreaterThan(10).allSatisfy(table -> {
            assertThat(db.sql("""
                            select attribute.attname
                            from pg_index
                            join pg_attribute attribute
                                on attribute.attrelid = pg_index.indrelid and attribute.attnum = pg_index.indkey[0]
                            where pg_index.indrelid = :table::regclass
                              and pg_index.indisprimary
                            """).param("table", table).query(String.class).single())
                    .isEqualTo("office_id");
            assertThat(db.sql("""
                            select relrowsecurity and relforcerowsecurity
                                and exists (select from pg_policy where polrelid = pg_class.oid)
                            from pg_class
                            where oid = :table::regclass
                            """).param("table", table).query(Boolean.class).single())
                    .isTrue();
        });
    }

    @Test
    void without_an_office_no_row_is_seen() {
        people.office();

        assertThat(tables())
                .allSatisfy(table -> assertThat(
                                transaction.<Integer>execute(_ -> db.sql("select count(*) from " + table)
                                        .query(Integer.class)
                                        .single()))
                        .isZero());
    }

    @Test
    void every_address_of_another_office_is_not_there() {
        var mine = people.office();
        var other = people.office();
        var token = mine.bearer(Role.DIRECTOR);

        var asked = addresses.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/{office}"))
                .map(pattern -> pattern.replace("{office}", other.code())
                        .replace("{id}", "00000000-0000-7000-8000-000000000000")
                        .replace("{member}", "00000000-0000-7000-8000-000000000000")
                        .replace("{home}", "00000000-0000-7000-8000-000000000000")
                        .replace("{label}", "9-9999")
                        .replace("{person}", "00000000-0000-7000-8000-000000000000")
                        .replace("{deed}", "acknowledgement")
                        .replace("{clause}", "D12-3.1")
                        .replace("{hash}", "0".repeat(64))
                        .replace("{month}", "2026-11")
                        .replace("{day}", "2026-11-26")
                        .replace("{kind}", "JOBS")
                        .replace("{seq}", "1"))
                .toList();

        assertThat(asked)
                .hasSizeGreaterThan(5)
                .allSatisfy(address -> assertThat(web.get().uri(address).header("Authorization", token))
                        .hasStatus(404));
    }
}
