package yinuo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class ExistingPostgresTest {

    @Test
    void an_existing_server_is_used_as_it_is_and_never_holds_a_demo() throws Exception {
        var server = ThrowawayDatabase.in(Path.of("target", "test-data"), "");

        var database = ExistingPostgres.at(server.url(), LocalPostgres.OWNER, server.password());

        assertThat(database.embedded()).isFalse();
        assertThat(database.toString()).doesNotContain(server.password());
    }

    @Test
    void an_address_in_another_form_is_refused_with_the_right_form() {
        assertThatThrownBy(() -> ExistingPostgres.at("postgres://wang:secret@host/yinuo", "", ""))
                .isInstanceOfSatisfying(
                        NoDatabase.class,
                        refused -> assertThat(refused.remedy()).contains("jdbc:postgresql://"))
                .hasMessageNotContaining("secret");
    }

    @Test
    void a_server_that_does_not_answer_is_named_as_the_reason() {
        assertThatThrownBy(() -> ExistingPostgres.at("jdbc:postgresql://127.0.0.1:1/none", "yinuo", "x"))
                .isInstanceOf(NoDatabase.class)
                .hasMessageContaining("127.0.0.1:1");
    }

    @Test
    void an_owner_without_the_role_is_told_what_an_administrator_has_to_do() throws Exception {
        var server = ThrowawayDatabase.in(Path.of("target", "test-data"), "");
        try (var administrator = DriverManager.getConnection(server.url(), LocalPostgres.OWNER, server.password());
                var statement = administrator.createStatement()) {
            statement.execute("create role wang login password 'secret'");
        }

        assertThatThrownBy(() -> ExistingPostgres.at(server.url(), "wang", "secret"))
                .isInstanceOfSatisfying(
                        NoDatabase.class,
                        refused -> assertThat(refused.remedy()).contains("grant yinuo_app to wang;"));
    }
}
