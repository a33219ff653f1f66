package yinuo.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import yinuo.notice.Outbox.Letter;
import yinuo.office.Office;
import yinuo.office.OfficeScope;
import yinuo.office.Offices;

/**
 * Takes letters to the mail server, each in a transaction of its own and long after the deed that wrote it. A server that
 * is away is tried again, ever more slowly; a node that dies between sending and writing so sends twice.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final Duration SLOWEST = Duration.ofHours(1);
    /** About four days of trying. */
    private static final int ATTEMPTS = 100;

    private static final int AT_ONCE = 50;

    private final Outbox outbox;
    private final MailServer server;
    private final Offices offices;
    private final MessageSource texts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String url;

    Postman(
            Outbox outbox,
            MailServer server,
            Offices offices,
            MessageSource texts,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${yinuo.url}") String url) {
        this.outbox = outbox;
        this.server = server;
        this.offices = offices;
        this.texts = texts;
        this.transaction = transaction;
        this.clock = clock;
        this.url = url;
    }

    private enum Round {
        EMPTY,
        SENT,
        FAILED
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void walk() {
        if (!server.isNamed()) {
            return;
        }
        for (var office : offices.all()) {
            try {
                OfficeScope.in(office.id(), () -> walk(office));
            } catch (RuntimeException fault) {
                LOG.warn("The letters of {} could not be taken and will be tried again", office.code(), fault);
            }
        }
    }

    /** After the first failure the rest waits for the next walk: most likely the server is away. */
    private void walk(Office office) {
        for (var n = 0; n < AT_ONCE; n++) {
            var round = transaction.execute(_ -> one(office));
            if (round != Round.SENT) {
                return;
            }
        }
    }

    private Round one(Office office) {
        var now = clock.instant();
        var letter = outbox.next(office.id(), now).orElse(null);
        if (letter == null) {
            return Round.EMPTY;
        }
        try {
            server.send(letter.address(), subject(letter), words(office, letter));
            outbox.sent(letter, now);
            return Round.SENT;
        } catch (MailException away) {
            LOG.warn("A letter was not taken by the mail server: {}", away.getMessage());
            outbox.failed(letter, again(letter, now), String.valueOf(away.getMessage()));
            return Round.FAILED;
        }
    }

    private static @Nullable Instant again(Letter letter, Instant now) {
        if (letter.attempts() + 1 >= ATTEMPTS) {
            return null;
        }
        var wait = Duration.ofMinutes(1L << Math.min(letter.attempts(), 6));
        return now.plus(wait.compareTo(SLOWEST) > 0 ? SLOWEST : wait);
    }

    private String subject(Letter letter) {
        var notice = letter.notice();
        return (text(letter, "notice." + notice.kind()) + " " + notice.title()).replaceAll("[\\r\\n]+", " ");
    }

    private String words(Office office, Letter letter) {
        var notice = letter.notice();
        var words = new StringBuilder(notice.title()).append('\n');
        if (!notice.rule().isEmpty()) {
            words.append(text(letter, "promise." + notice.rule())).append('\n');
        }
        if (notice.dueAt() != null) {
            words.append(text(
                            letter,
                            "notice.due",
                            notice.dueAt().atZone(clock.getZone()).format(CLOCK)))
                    .append('\n');
        }
        if (!url.isBlank()) {
            words.append(url).append('/').append(office.code()).append('/').append(notice.path());
        }
        return words.toString();
    }

    private String text(Letter letter, String key, Object... arguments) {
        return texts.getMessage(key, arguments, letter.language());
    }
}
