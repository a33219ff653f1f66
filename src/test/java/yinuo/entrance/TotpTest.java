package yinuo.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** The key of the standard's own examples, in its letters. */
    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "2000000000, 279037"})
    void codes_are_those_of_rfc_6238(long second, String code) {
        assertThat(Totp.code(KEY, second / 30)).isEqualTo(code);
    }

    @Test
    void the_code_before_and_behind_fits_too_and_no_other() {
        var now = Instant.ofEpochSecond(1_111_111_109);

        assertThat(Totp.fits(KEY, "081804", now.plusSeconds(30))).isTrue();
        assertThat(Totp.fits(KEY, "081804", now.minusSeconds(30))).isTrue();
        assertThat(Totp.fits(KEY, "081804", now.plusSeconds(90))).isFalse();
        assertThat(Totp.fits(Totp.newSecret(), "", now)).isFalse();
    }
}
