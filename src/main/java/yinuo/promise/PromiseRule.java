package yinuo.promise;

import yinuo.staff.Role;

/**
 * A promise the procedures make in our name: one enum per module, one constant per promise, unique among all modules.
 * Its title is the text {@code promise.<name>} of the message bundles.
 */
public interface PromiseRule {

    String name();

    String clause();

    /** Who owes it until a person takes it on. */
    Role owedBy();

    /** Which number of the clause is its term. */
    default String term() {
        return "term";
    }
}
