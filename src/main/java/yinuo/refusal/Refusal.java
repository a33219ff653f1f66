package yinuo.refusal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules say no, as a sentence of the message bundles and, where a procedure demands it, the clause that does.
 * Told to the user; never logged as an error. It is an answer and carries no stack: a case page asks for a dozen of them
 * to learn which deeds are allowed now.
 */
public class Refusal extends RuntimeException {

    private final String key;
    private final List<Object> arguments;
    private final @Nullable String clause;

    protected Refusal(String key, @Nullable String clause, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.clause = clause;
        this.arguments = List.of(arguments);
    }

    /** A refusal that a clause of the procedures demands. */
    public static Refusal by(String clause, String key, Object... arguments) {
        return new Refusal(key, clause, arguments);
    }

    /** A refusal that common sense demands. */
    public static Refusal because(String key, Object... arguments) {
        return new Refusal(key, null, arguments);
    }

    /** The sentence, by its key in the message bundles; an argument that is a {@link Word} is looked up too. */
    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public @Nullable String clause() {
        return clause;
    }

    /** An argument that is itself a text of the message bundles, such as the name of a stage. */
    public record Word(String key) {}
}
