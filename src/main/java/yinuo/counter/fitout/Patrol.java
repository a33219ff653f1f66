package yinuo.counter.fitout;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A look at the site; what is not among the wrong was in order. Photos are hashes. */
public record Patrol(UUID id, Instant at, String by, List<PatrolCheck> wrong, String words, List<String> photos) {

    public Patrol {
        wrong = List.copyOf(wrong);
        photos = List.copyOf(photos);
    }
}
