package yinuo.refusal;

/** Somebody saved a newer version first: 409. Nothing is overwritten; what was typed goes back to the typist. */
public class Overtaken extends RuntimeException {

    public Overtaken(String what, Object id) {
        super("%s %s was changed by somebody else".formatted(what, id));
    }
}
