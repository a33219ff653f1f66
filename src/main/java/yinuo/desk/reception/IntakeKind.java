package yinuo.desk.reception;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yinuo.promise.Subject;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/**
 * A kind of matter that the intake form can take in. A module adds one by a bean of this type; the form shows a card for
 * it ({@code intake.kind.<code>} with the hint {@code intake.hint.<code>}) and its fields from its own template.
 */
public interface IntakeKind {

    /** Upper case; stands in the field {@code matter}. */
    String code();

    /** Its place among the cards, which is also the digit that chooses it. */
    int digit();

    String icon();

    Deed deed();

    /** The template of what is chosen before the words, in a group whose digits choose; empty when there is nothing. */
    default String chooser() {
        return "";
    }

    /** What its templates get beyond {@code page}, {@code form} and {@code faults}. */
    default Map<String, Object> more(Actor actor) {
        return Map.of();
    }

    /** The template of the fields that only this kind has. */
    String fields();

    /** What registering now would promise. */
    List<Coming> promises(Actor actor, IntakeForm form, Instant now);

    /** The key of the button that registers, which names the outcome. */
    String verb(IntakeForm form);

    /** The code of the phrase for this moment. */
    String phrase(IntakeForm form);

    /** Checks what was typed and takes it in. */
    Subject register(Actor actor, IntakeForm form);

    /** Makes it void as registered by mistake; refuses when somebody has acted on it. */
    void undo(Actor actor, UUID subject);
}
