package yinuo.demo;

/** Puts a deed some minutes before now. */
public interface Ago {
    void at(int minutes, Runnable deed);
}
