package yinuo.desk.callback;

import java.util.Arrays;
import java.util.List;
import yinuo.desk.callback.Callback.State;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** What can be done about a callback. The text is {@code word.CallbackDeed.<name>}. */
public enum CallbackDeed {
    ANSWER("answer", Deed.CALL_BACK, "D03-4"),
    ATTEMPT("attempts", Deed.CALL_BACK, "D03-2.1"),
    RECTIFICATION("rectification", Deed.RECTIFY, "D03-5.2"),
    RELEASE("release", Deed.RELEASE_UNREACHABLE, "D03-2.1"),
    ASSIGNMENT("assignment", Deed.ASSIGN, "D03-3.2");

    private final String path;
    private final Deed deed;
    private final String clause;

    CallbackDeed(String path, Deed deed, String clause) {
        this.path = path;
        this.deed = deed;
        this.clause = clause;
    }

    /** Its address below the callback. */
    public String path() {
        return path;
    }

    public String clause() {
        return clause;
    }

    /** What the actor may do now. */
    public static List<CallbackDeed> of(Callback callback, Actor actor) {
        return Arrays.stream(values())
                .filter(deed -> actor.may(deed.deed) && deed.isAt(callback, actor))
                .toList();
    }

    private boolean isAt(Callback callback, Actor actor) {
        var open = callback.state().isOpen();
        var wrong = callback.state() == State.RECTIFYING;
        return switch (this) {
            case ANSWER, ATTEMPT, ASSIGNMENT -> open;
            case RECTIFICATION -> wrong;
            case RELEASE -> open && callback.missed() > 0 || wrong && actor.may(Deed.RELEASE_CALLBACK);
        };
    }
}
