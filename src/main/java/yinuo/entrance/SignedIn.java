package yinuo.entrance;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.UUID;

/** Who came in and when; kept in the session. */
record SignedIn(UUID account, String name, Instant since) implements Principal, Serializable {

    @Override
    public String getName() {
        return name;
    }
}
