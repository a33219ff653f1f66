package yinuo.office;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes the time-ordered keys (UUID version 7) that rows get before they are written. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next(Instant now) {
        long millis = now.toEpochMilli() & 0xFFFF_FFFF_FFFFL;
        long high = millis << 16 | 0x7000 | RANDOM.nextLong() & 0x0FFF;
        long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
