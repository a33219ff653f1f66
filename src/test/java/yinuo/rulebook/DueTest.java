package yinuo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import yinuo.page.Page;

class DueTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkCalendar CALENDAR = new WorkCalendar(OfficeRules.published());

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2h | 2026-11-24T10:30 | 10:30 起，2 小时内：12:30",
                "15min | 2026-11-24T23:50 | 23:50 起，15 分钟内：11-25 00:05",
                "same day | 2026-11-24T10:30 | 10:30 起，当日内：24:00",
                "same day, after 18:00 next day 12:00 | 2026-11-24T18:30 | 18:30 起，当日内（18:00 后受理的，次日 12:00 前）：11-25 12:00",
                "3d | 2026-12-30T10:30 | 10:30 起，3 天内：2027-01-02 24:00",
                "1wd | 2026-09-30T17:00 | 17:00 起，1 个工作日内：10-08 24:00",
                "weekly MON,WED | 2026-11-24T09:00 | 09:00 起，每周一、周三：11-25 24:00",
                "month end | 2026-11-24T09:00 | 09:00 起，月底前：11-30 24:00"
            })
    void explainsItselfInASentence(String term, LocalDateTime start, String sentence) {
        var due = Term.parse(term).dueFor(start.atZone(ZONE), CALENDAR);

        assertThat(due.explain(page(Locale.SIMPLIFIED_CHINESE))).isEqualTo(sentence);
    }

    @ParameterizedTest
    @MethodSource("yinuo.rulebook.TermKindsTest#written")
    void everyKindHasWordsInBothLanguages(String written) {
        var term = Term.parse(written);

        assertThat(term.words(page(Locale.SIMPLIFIED_CHINESE))).isNotBlank().doesNotContain("{", "term.");
        assertThat(term.words(page(Locale.ENGLISH))).isNotBlank().doesNotContain("{", "term.");
    }

    private static Page page(Locale locale) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/term", "messages/page");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return new Page(
                null,
                null,
                locale,
                Instant.EPOCH,
                ZONE,
                "auto",
                new Page.Csrf("", ""),
                false,
                false,
                "/",
                Page.Surroundings.NONE,
                texts);
    }
}
