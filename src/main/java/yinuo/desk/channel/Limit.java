package yinuo.desk.channel;

import yinuo.office.Office;

/** The number of the rulebook that says how soon a channel is answered. */
public record Limit(String clause, String name) {

    /** Those whose answer a standard limits, a mall by its own; those where whoever asks is there to hear it; the rest. */
    public static Limit of(Office office, Channel channel) {
        return switch (channel) {
            case PHONE -> new Limit(office.isMall() ? "D09-4.2" : "D00-2.1", "rings");
            case EMAIL -> new Limit("D00-2.1", "email");
            case VISIT, LOBBY -> new Limit("D01-4.1.1.2", "most");
            case ONLINE, LETTER, FAX, COMPANY -> new Limit("D00-1.1", "reply." + channel);
        };
    }
}
