package yinuo.rulebook.web;

import org.jspecify.annotations.Nullable;
import yinuo.rulebook.Paragraph;
import yinuo.rulebook.Procedures;

/** The clauses before and behind one in its document. */
public record Neighbours(
        @Nullable Paragraph before, @Nullable Paragraph behind) {

    static Neighbours of(Procedures procedures, Paragraph paragraph) {
        var all = procedures.of(paragraph.document());
        var here = all.indexOf(paragraph);
        return new Neighbours(here > 0 ? all.get(here - 1) : null, here + 1 < all.size() ? all.get(here + 1) : null);
    }
}
