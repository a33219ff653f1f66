package yinuo.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.staff.Member;

/** One thing told to one member. The text is {@code notice.<kind>}, of a promise with its rule's title. */
public record Notice(
        Member.Id to,
        UUID id,
        Instant at,
        Instant shownFrom,
        String kind,
        String rule,
        String title,
        String path,
        @Nullable Instant dueAt,
        boolean read) {}
