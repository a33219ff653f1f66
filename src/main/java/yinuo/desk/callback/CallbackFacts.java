package yinuo.desk.callback;

import java.util.Map;
import java.util.TreeMap;
import yinuo.journal.Fact;

/** What the journal says of attempts and answers. */
final class CallbackFacts {

    private CallbackFacts() {}

    static Map<String, Object> of(Attempt attempt, Attempt.Tried tried) {
        var facts = new TreeMap<String, Object>();
        facts.put("means", word("CallbackMeans", attempt.means()));
        facts.put("callResult", word("AttemptResult", attempt.result()));
        put(facts, "words", attempt.words());
        if (tried.bookedFor() != null) {
            facts.put("bookedFor", tried.bookedFor());
        }
        return facts;
    }

    static Map<String, Object> of(Answer answer) {
        var contents = answer.contents();
        var asked = answer.asked();
        var facts = new TreeMap<String, Object>();
        facts.put("means", word("CallbackMeans", asked.means()));
        facts.put("opinion", contents.overall());
        put(facts, "words", answer.words());
        if (contents.quality() != null && contents.effect() != null && contents.faultKind() != null) {
            facts.put("quality", contents.quality());
            facts.put("effect", contents.effect());
            facts.put("faultKind", contents.faultKind());
        }
        put(facts, "faults", contents.faults());
        put(facts, "suggestion", contents.suggestion());
        if (contents.understood() != null) {
            facts.put("understood", new Fact.Word("word.Understood." + (contents.understood() ? "yes" : "no")));
        }
        put(facts, "signedBy", asked.signedBy());
        put(facts, "whyNoVisit", asked.whyNoVisit());
        if (asked.signedHow() != null) {
            facts.put("signedHow", asked.signedHow());
        }
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, String words) {
        if (!words.isEmpty()) {
            facts.put(name, words);
        }
    }

    private static Fact.Word word(String type, Enum<?> constant) {
        return new Fact.Word("word." + type + "." + constant.name());
    }
}
