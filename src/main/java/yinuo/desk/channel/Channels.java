package yinuo.desk.channel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yinuo.office.Office;
import yinuo.refusal.Refusal;
import yinuo.rulebook.Clause;
import yinuo.rulebook.Figure;
import yinuo.rulebook.Rulebook;

/**
 * Which channels of an office are open, and how soon each must be answered. Both are numbers of the rulebook with a first
 * day, an author and a reason; a limit can be changed but never taken away, so no channel is open without one.
 */
@Component
public class Channels {

    private static final String CLAUSE = "D00-1.1";

    private final Rulebook rulebook;
    private final Clock clock;

    Channels(Rulebook rulebook, Clock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** A channel on a day: whether it is open, and its limit as the rulebook writes it, rings for the telephone. */
    public record Standing(Channel channel, boolean open, Limit limit, Figure figure, String value) {}

    /** All of them, in the order of the intake. */
    @Clause(CLAUSE)
    public List<Standing> all(Office office, LocalDate on) {
        return Stream.of(Channel.values())
                .map(channel -> standing(office, channel, on))
                .toList();
    }

    /** Those that take something in on this day. */
    public List<Channel> open(Office.Id office, LocalDate on) {
        return Stream.of(Channel.values())
                .filter(channel -> isOpen(office, channel, on))
                .toList();
    }

    /** Refuses a channel that the office has closed on the day of this instant. */
    @Clause(CLAUSE)
    public void mustBeOpen(Office.Id office, Channel channel, Instant at) {
        if (!isOpen(office, channel, at.atZone(clock.getZone()).toLocalDate())) {
            throw Refusal.by(CLAUSE, "channel.refusal.closed", new Refusal.Word("word.Channel." + channel));
        }
    }

    private boolean isOpen(Office.Id office, Channel channel, LocalDate on) {
        return rulebook.count(office, CLAUSE, "open." + channel, on) > 0;
    }

    private Standing standing(Office office, Channel channel, LocalDate on) {
        var limit = Limit.of(office, channel);
        return rulebook.numbers(office.id(), limit.clause(), on).entrySet().stream()
                .filter(number -> number.getKey().name().equals(limit.name()))
                .map(number -> new Standing(
                        channel, isOpen(office.id(), channel, on), limit, number.getKey(), number.getValue()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No limit for " + channel));
    }
}
