package yinuo.counter.flow;

import java.util.List;

/** A procedure that a module carries out step by step. Each such module gives one. */
public interface Flow {

    /** Short and unique; stands in addresses. */
    String code();

    /** The clause that demands the order. */
    String clause();

    /** The path of its main page below the office. */
    String path();

    /** The kinds of step that the module carries out itself, each once, in the order that stands until an office changes it. */
    List<String> kinds();

    /** Kinds that must stay at the beginning or the end, because the module could not work otherwise. */
    default boolean isFixed(String kind) {
        return false;
    }

    /** The key of the text that a kind has until an office says it in other words. */
    default String title(String kind) {
        return "flow.%s.%s".formatted(code(), kind);
    }
}
