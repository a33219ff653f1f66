package yinuo.entrance;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** Who came in; kept in the session. With a one-time password nothing opens but the page to change it. */
record SignedIn(UUID account, String name, boolean mustChangePassword) implements Principal, Serializable {

    @Override
    public String getName() {
        return name;
    }
}
