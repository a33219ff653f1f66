package yinuo.page;

/** Whether this is a demo, whose clock people may move. Implemented by the demo, absent otherwise. */
public interface Demo {

    boolean on();
}
