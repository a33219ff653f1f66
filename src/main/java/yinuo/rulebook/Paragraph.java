package yinuo.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import yinuo.page.Page;

/**
 * One entry of a procedure, in our own words and both languages: its id, a short name (label, title), what it asks for
 * (chinese, summary), what kind of entry it is, who acts (who, actors), when, and the forms it names.
 */
public record Paragraph(
        String id,
        String label,
        String title,
        String chinese,
        String summary,
        String kind,
        String who,
        String actors,
        String when,
        List<String> forms) {

    /** Shown, taught and ticked off, but nothing a program could carry out. */
    private static final Set<String> CONTENT = Set.of(
            "conduct", "phrase", "checklist", "curriculum", "scope", "responsibility", "definition", "calculation");

    public Paragraph {
        forms = List.copyOf(forms);
    }

    /** Such as {@code D12}. */
    public String document() {
        return id.substring(0, 3);
    }

    /** Such as {@code 3.1}. */
    public String number() {
        return id.substring(4);
    }

    public boolean isContent() {
        return CONTENT.contains(kind);
    }

    /** Its short name in the language of the page. */
    public String name(Page page) {
        return page.chinese() ? label : title;
    }

    /** What it asks for, in the language of the page. */
    public String words(Page page) {
        return page.chinese() ? chinese : summary;
    }

    /** Who acts, in the language of the page. */
    public String who(Page page) {
        return page.chinese() ? who : actors;
    }

    boolean says(String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        return id.toLowerCase(Locale.ROOT).contains(wanted)
                || label.contains(words)
                || chinese.contains(words)
                || title.toLowerCase(Locale.ROOT).contains(wanted)
                || summary.toLowerCase(Locale.ROOT).contains(wanted)
                || forms.stream().anyMatch(form -> form.contains(words));
    }
}
