package yinuo.desk.phrases;

import java.util.List;
import java.util.Map;

/**
 * What to say in a situation: the variants of one language, with slots such as {@code {address}}, and what never to say.
 * The version is 0 while the office has not worded it anew.
 */
public record Phrase(
        String code, List<String> clauses, String situation, List<String> variants, String avoid, int version) {

    /** One variant, counted around, with what is known filled in. A slot nobody can fill keeps a gap to speak over. */
    public String say(int variant, Map<String, String> slots) {
        var words = variants.get(Math.floorMod(variant, variants.size()));
        for (var slot : slots.entrySet()) {
            words = words.replace("{" + slot.getKey() + "}", slot.getValue());
        }
        return words.replaceAll("\\{[a-z]+}", "……");
    }

    boolean isAbout(String words) {
        return (code + situation + String.join("", variants) + avoid)
                .toLowerCase(java.util.Locale.ROOT)
                .contains(words.toLowerCase(java.util.Locale.ROOT));
    }
}
