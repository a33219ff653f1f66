package yinuo.entrance;

import java.util.List;

/** The accounts a demo names on its sign-in page. Outside a demo there is no such bean. */
public interface DemoAccounts {

    String password();

    /** By which all of them confirm beside somebody else's screen. */
    String pin();

    List<Named> named();

    /** An account with the key of the text that says who it is. */
    record Named(String account, String roleKey) {}
}
