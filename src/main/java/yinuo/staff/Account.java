package yinuo.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person signs in with. One made or reset by somebody else has a one-time password, to be changed first. */
public record Account(
        UUID id,
        String name,
        String password,
        boolean mustChangePassword,
        @Nullable String totp) {}
