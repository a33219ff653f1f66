package yinuo.desk.channel;

/** The number of the rulebook that says how soon a channel is answered. */
public record Limit(String clause, String name) {

    /** Those whose answer the standards themselves limit, then those whoever comes in person hears, then the rest. */
    static Limit of(Channel channel) {
        return switch (channel) {
            case PHONE -> new Limit("D00-2.1", "rings");
            case EMAIL -> new Limit("D00-2.1", "email");
            case VISIT, LOBBY -> new Limit("D01-4.1.1.2", "most");
            case ONLINE, LETTER, FAX, COMPANY -> new Limit("D00-1.1", "reply." + channel);
        };
    }
}
