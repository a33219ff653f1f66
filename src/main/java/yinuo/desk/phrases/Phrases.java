package yinuo.desk.phrases;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What to say, at the moment it is to be said; worded by the office's supervisor. */
@Service
@Transactional
public class Phrases {

    private static final int MOST = 12;
    private static final int LONGEST = 500;

    private final PhraseDefaults defaults;
    private final PhraseRows rows;
    private final Journal journal;
    private final Clock clock;

    Phrases(PhraseDefaults defaults, PhraseRows rows, Journal journal, Clock clock) {
        this.defaults = defaults;
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /** Every situation in one language, those that hold the words if any are given. */
    @Transactional(readOnly = true)
    public List<Phrase> all(Office.Id office, String language, String words) {
        var own = rows.of(office, language);
        return defaults.all().values().stream()
                .map(situation -> worded(situation.phrase(language), own))
                .filter(phrase -> words.isBlank() || phrase.isAbout(words.strip()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Phrase of(Office.Id office, String language, String code) {
        return worded(must(code).phrase(language), rows.of(office, language));
    }

    /** Words the phrase anew, one variant a line; without any line it speaks again as it did at the start. */
    public void change(Actor actor, String code, String language, String lines, int seen) {
        actor.must(Deed.CHANGE_PHRASES);
        var situation = must(code);
        var variants = lines.lines()
                .map(line -> line.replaceAll("\\p{Cc}", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        new BadInput.Check()
                .that(variants.size() <= MOST, "variants", "phrases.bad.many")
                .that(variants.stream().allMatch(line -> line.length() <= LONGEST), "variants", "phrases.bad.long")
                .that(language.equals("zh") || language.equals("en"), "language", "phrases.bad.language")
                .done();
        var kept = variants.isEmpty() ? situation.phrase(language).variants() : variants;
        if (!rows.put(actor, code, language, kept, seen, clock.instant())) {
            throw new Overtaken("phrase", code);
        }
        journal.write(actor, stream(code), "phrase.changed", Map.of("code", code, "words", String.join("\n", kept)));
    }

    private PhraseDefaults.Situation must(String code) {
        var situation = defaults.all().get(code);
        if (situation == null) {
            throw new Missing("phrase", code);
        }
        return situation;
    }

    private static Phrase worded(Phrase phrase, Map<String, PhraseRows.Own> own) {
        var mine = own.get(phrase.code());
        return mine == null
                ? phrase
                : new Phrase(
                        phrase.code(),
                        phrase.clauses(),
                        phrase.situation(),
                        mine.variants(),
                        phrase.avoid(),
                        mine.version());
    }

    private static Stream stream(String code) {
        return new Stream("phrase", UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)));
    }
}
