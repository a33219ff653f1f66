package yinuo.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProceduresTest {

    private final Procedures procedures = new Procedures();

    @Test
    void theFifteenProceduresAndTheIntroductionAreComplete() {
        assertThat(procedures.documents().values())
                .extracting(List::size)
                .containsExactly(28, 112, 17, 25, 17, 42, 35, 190, 107, 25, 70, 151, 45, 41, 46, 107);
    }

    @Test
    void everyEntryIsNamedOnceInItsDocumentAndSaysWhatItIs() {
        var all = procedures.documents().values().stream().flatMap(List::stream).toList();

        assertThat(all).hasSize(1058).allSatisfy(paragraph -> {
            assertThat(paragraph.id()).matches("D\\d\\d-\\S+");
            assertThat(paragraph.label()).as(paragraph.id()).isNotBlank();
            assertThat(paragraph.summary()).as(paragraph.id()).isNotBlank();
            assertThat(paragraph.kind()).as(paragraph.id()).isNotBlank();
        });
        assertThat(new HashSet<>(all.stream().map(Paragraph::id).toList())).hasSize(1058);
        procedures
                .documents()
                .forEach((document, paragraphs) ->
                        assertThat(paragraphs).extracting(Paragraph::document).containsOnly(document));
    }

    @Test
    void everyProcedureIsWrittenInBothLanguages() {
        procedures.documents().values().stream().flatMap(List::stream).forEach(paragraph -> {
            assertThat(paragraph.chinese()).as(paragraph.id()).isNotBlank();
            assertThat(paragraph.title()).as(paragraph.id()).isNotBlank();
        });
    }

    @Test
    void whoActsIsNamedInBothLanguages() {
        var all = procedures.documents().values().stream().flatMap(List::stream).toList();

        assertThat(all).allSatisfy(paragraph -> {
            assertThat(paragraph.who()).as(paragraph.id()).doesNotContainPattern("[A-Za-z,;+]");
            assertThat(paragraph.actors()).as(paragraph.id()).doesNotContainPattern("\\p{IsHan}|[；、]");
        });
        assertThat(procedures.find("D02-4.6").orElseThrow().actors())
                .isEqualTo("customer assistant; assistant of the zone");
    }

    @Test
    void aClauseIsFoundByItsIdItsWordsAndItsForm() {
        assertThat(procedures.find("D12-3.1")).isPresent();
        assertThat(procedures.find("D12-99")).isEmpty();
        assertThat(procedures.search("d12-3.1")).extracting(Paragraph::id).contains("D12-3.1");
        assertThat(procedures.search("工作传签单")).isNotEmpty();
    }
}
