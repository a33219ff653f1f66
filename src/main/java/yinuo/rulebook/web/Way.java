package yinuo.rulebook.web;

import yinuo.rulebook.Paragraph;
import yinuo.rulebook.Trace;

/** How a clause lives in the program. Text {@code rules.way.<name>}. */
public enum Way {
    /** Code carries it out and a test proves it. */
    PROGRAM,
    /** Shown where it is needed, taught, ticked off. */
    CONTENT,
    /** People see to it; the program does not yet help. */
    PERSON;

    static Way of(Paragraph paragraph, Trace trace) {
        if (!trace.of(paragraph.id()).isEmpty()) {
            return PROGRAM;
        }
        return paragraph.isContent() ? CONTENT : PERSON;
    }
}
