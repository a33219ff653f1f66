package yinuo.program;

import static org.assertj.core.api.Assertions.assertThat;
import static yinuo.staff.Role.SUPERVISOR;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.CentreTest;
import yinuo.People;

/** An address is found by the word after its office, however it is written; what is not there is not found. */
@CentreTest
class AddressesTest {

    @Autowired
    People people;

    @Autowired
    MockMvcTester web;

    @ParameterizedTest
    @CsvSource({
        "/api/{office}/complaints/{id}/reply, complaints",
        "/{office}/complaints/{id}, complaints",
        "/{office}/mail.xlsx, mail.xlsx",
        "/api/{office}, ''",
        "/{office}, ''",
        "/, ''",
        "/{office}/{form}, {form}",
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
}
