package yinuo.program;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.SUPERVISOR;

import jakarta.servlet.ServletException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import yinuo.CentreTest;
import yinuo.People;

/** An address is found by the word after its office, however it is written; what is not there is not found. */
@CentreTest
class AddressesTest {

    @Autowired
    People people;

    @Autowired
    MockMvcTester web;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @CsvSource({
        "/api/{office}/complaints/{id}/reply, api complaints 3",
        "/{office}/complaints/{id}, complaints 2",
        "/{office}/mail.xlsx, mail.xlsx 1",
        "/api/{office}, ''",
        "/{office}, ''",
        "/, ''",
        "/{office}/{form}, {form} 1",
        "/api/sign-in, ''",
        "/sign-in, ''",
    })
    void the_word_follows_the_office(String path, String word) {
        assertThat(Addresses.word(path)).isEqualTo(word);
    }

    @Test
    void letters_with_percent_signs_lead_to_the_same_place_and_wrong_words_nowhere() {
        var office = people.office();
        var token = office.bearer(SUPERVISOR);
        var address = "/api/" + office.code() + "/";

        for (var word : new String[] {"complaints", "compl%61ints"}) {
            assertThat(web.get()
                            .uri(URI.create(address + word))
                            .header("Authorization", token)
                            .exchange())
                    .hasStatusOk();
        }
        for (var word : new String[] {"complaint", "complaints2", "Complaints"}) {
            assertThat(web.get()
                            .uri(URI.create(address + word))
                            .header("Authorization", token)
                            .exchange())
                    .hasStatus(404);
        }
        assertThat(web.delete()
                        .uri(address + "complaints")
                        .header("Authorization", token)
                        .exchange())
                .as("known, but not to be deleted")
                .hasStatus(405);
    }

    @Test
    void every_address_leads_where_it_would_if_all_were_compared() throws Exception {
        var plain = new RequestMappingHandlerMapping();
        plain.setApplicationContext(context);
        mapping.getHandlerMethods()
                .forEach((info, answering) -> plain.registerMapping(info, answering.getBean(), answering.getMethod()));
        var asked = 0;
        for (var info : mapping.getHandlerMethods().keySet()) {
            var methods = info.getMethodsCondition().getMethods();
            var method = methods.isEmpty() ? "GET" : methods.iterator().next().name();
            for (var pattern : info.getPatternValues()) {
                var path = pattern.replaceAll("\\{[^}]+}", "a1");
                assertThat(found(mapping, method, path)).as(method + " " + path).isEqualTo(found(plain, method, path));
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(700);
    }

    private static String found(RequestMappingHandlerMapping mapping, String method, String path) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            var chain = mapping.getHandler(request);
            return chain == null ? "nobody" : chain.getHandler().toString();
        } catch (ServletException refused) {
            return refused.getClass().getSimpleName();
        }
    }
}
