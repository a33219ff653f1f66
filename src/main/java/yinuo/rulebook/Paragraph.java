package yinuo.rulebook;

import java.util.List;
import java.util.Locale;

/**
 * One entry of a procedure, in our own words: its id, a short label and what it asks for, each in Chinese and English
 * (the Chinese one may be no longer than its label), what kind of entry it is, who acts, when, and the forms it names.
 */
public record Paragraph(
        String id,
        String label,
        String title,
        String chinese,
        String summary,
        String kind,
        String who,
        String when,
        List<String> forms) {

    /** Such as {@code D12}. */
    public String document() {
        return id.substring(0, 3);
    }

    boolean says(String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        return id.toLowerCase(Locale.ROOT).contains(wanted)
                || label.contains(words)
                || chinese.contains(words)
                || summary.toLowerCase(Locale.ROOT).contains(wanted)
                || forms.stream().anyMatch(form -> form.contains(words));
    }
}
