package yinuo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yinuo.rulebook.Figure.Kind;

class FigureTest {

    private static final List<Figure> SHIPPED =
            Procedures.rows("rulebook/numbers.yaml").stream().map(Figure::of).toList();

    @Test
    void everyShippedNumberBelongsToAClauseAndHasOneName() {
        var procedures = new Procedures();

        assertThat(SHIPPED).allSatisfy(figure -> {
            assertThat(procedures.find(figure.clause())).as(figure.clause()).isPresent();
            assertThat(figure.chinese()).isNotBlank();
            assertThat(figure.english()).isNotBlank();
        });
        assertThat(new HashSet<>(SHIPPED.stream()
                        .map(figure -> figure.clause() + " " + figure.name())
                        .toList()))
                .hasSameSizeAs(SHIPPED);
    }

    @ParameterizedTest(name = "{0} takes {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "TERM | 90min | true",
                "TERM | soon | false",
                "COUNT | 5 | true",
                "COUNT | -1 | false",
                "COUNT | 1.5 | false",
                "COUNT | 99999999999 | false",
                "RATE | 99.5 | true",
                "RATE | 100.1 | false",
                "RATE | NaN | false",
                "TIME | 18:00 | true",
                "TIME | 24:00 | false",
                "TIME | 8:00 | false",
                "WEEKDAYS | MON,WED | true",
                "WEEKDAYS | MON,MON | false",
                "TEXT | 前台 | true",
                "TEXT | '' | false"
            })
    void takesOnlyValuesOfItsKind(Kind kind, String value, boolean taken) {
        assertThat(figure(kind).admits(value)).isEqualTo(taken);
    }

    @Test
    void aTermThatRunsByItselfIsNotReplacedByOneThatWaitsForAnEvent() {
        assertThat(figure(Kind.TERM).admits("agreed")).isFalse();
        assertThat(figure(Kind.TERM).admits("before shift 15min")).isFalse();
    }

    private static Figure figure(Kind kind) {
        var value = switch (kind) {
            case TERM -> "2h";
            case COUNT, RATE, POINTS -> "5";
            case TIME -> "09:00";
            case WEEKDAYS -> "MON";
            case TEXT -> "一";
        };
        return new Figure("D12-3.1", "term", kind, value, "一", "one");
    }
}
