package yinuo.duty.shift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.reception.Drafts;
import yinuo.journal.book.DutyDrafts;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.text.Beginning;

/** What somebody began to write down and did not finish: matters at the desk and a line of the duty log. */
@Service
@Transactional(readOnly = true)
public class Begun {

    private static final int LONGEST = 40;

    private final Drafts matters;
    private final DutyDrafts lines;

    Begun(Drafts matters, DutyDrafts lines) {
        this.matters = matters;
        this.lines = lines;
    }

    /** Something begun, and where it is finished or put aside. */
    public record Matter(String words, String path, Instant savedAt) {}

    /** The record of a shift is complete before it is handed over. The oldest first. */
    @Clause("D05-4.2.2.1")
    public List<Matter> of(Actor actor) {
        var begun = new ArrayList<Matter>();
        for (var draft : matters.of(actor)) {
            var words = draft.form().text("home") + " " + draft.form().text("words");
            begun.add(new Matter(Beginning.of(words.strip(), LONGEST), "intake?draft=" + draft.id(), draft.savedAt()));
        }
        lines.of(actor)
                .ifPresent(draft ->
                        begun.add(new Matter(Beginning.of(draft.words(), LONGEST), "duty-log", draft.savedAt())));
        begun.sort(Comparator.comparing(Matter::savedAt));
        return begun;
    }
}
