package yinuo.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import yinuo.CentreTest;

/** A database that is away for a moment is said so, to people and to programs, and no other fault is. */
@CentreTest
class DatabaseAwayTest {

    @Autowired
    DatabaseAway away;

    private MockHttpServletResponse answered(String path) throws Exception {
        var response = new MockHttpServletResponse();
        away.doFilter(new MockHttpServletRequest("GET", path), response, (_, _) -> {
            throw new CannotCreateTransactionException("x", new SQLTransientConnectionException("timed out"));
        });
        return response;
    }

    @Test
    void people_read_a_sentence() throws Exception {
        var response = answered("/qinghe/today");

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(text(response)).contains("<html", "没有丢失");
        assertThat(response.getHeader("Retry-After")).isNotNull();
    }

    @Test
    void programs_get_a_problem_document() throws Exception {
        var response = answered("/api/qinghe/complaints");

        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(text(response)).contains("database-away");
    }

    @Test
    void any_other_fault_goes_its_way() {
        assertThatThrownBy(() ->
                        away.doFilter(new MockHttpServletRequest("GET", "/"), new MockHttpServletResponse(), (_, _) -> {
                            throw new IllegalStateException("x");
                        }))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String text(MockHttpServletResponse response) throws UnsupportedEncodingException {
        return response.getContentAsString();
    }
}
