package yinuo.desk.reception;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yinuo.desk.channel.Channel;
import yinuo.refusal.BadInput;
import yinuo.text.SpokenTime;

/** What the intake form holds, as it was typed; a kind of matter reads its own fields by their names. */
public record IntakeForm(Map<String, String> values) {

    private static final int LONGEST = 20_000;
    private static final String NAME = "[A-Za-z][A-Za-z0-9.]{0,39}";
    private static final java.util.Set<String> NOT_TYPED = java.util.Set.of("once", "version", "next", "draft");

    public IntakeForm {
        values = values.entrySet().stream()
                .filter(field -> field.getKey().matches(NAME) && !NOT_TYPED.contains(field.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> field.getValue().length() > LONGEST
                                ? field.getValue().substring(0, LONGEST)
                                : field.getValue(),
                        (one, _) -> one,
                        TreeMap::new));
    }

    /** A field without control characters and blanks around it; empty when nobody typed it. */
    public String text(String name) {
        return typed(name).replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }

    /** A field exactly as it was typed, to be shown again. */
    public String typed(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean is(String name, String value) {
        return typed(name).equals(value);
    }

    /** The code of the kind of matter. */
    public String matter() {
        return typed("matter").isEmpty() ? "COMPLAINT" : typed("matter");
    }

    public @Nullable Channel channel() {
        return choice(Channel.class, "channel");
    }

    public <E extends Enum<E>> @Nullable E choice(Class<E> type, String name) {
        for (var one : type.getEnumConstants()) {
            if (one.name().equals(typed(name))) {
                return one;
            }
        }
        return null;
    }

    public @Nullable Integer rings() {
        return channel() == Channel.PHONE && text("rings").matches("\\d{1,3}") ? Integer.valueOf(text("rings")) : null;
    }

    /** When it reached us: now, unless somebody corrected it. */
    public Instant received(Clock clock) {
        return text("received").isEmpty()
                ? clock.instant()
                : SpokenTime.past(text("received"), clock)
                        .orElseThrow(() -> BadInput.in("receivedAt", "reception.bad.time"));
    }

    /** Files that came with it, by their hashes. */
    public IntakeForm withAttachments(List<String> hashes) {
        return with("attachments", String.join(" ", hashes));
    }

    public List<String> attachments() {
        return text("attachments").isEmpty()
                ? List.of()
                : List.of(text("attachments").split(" "));
    }

    public IntakeForm with(String name, String value) {
        var changed = new TreeMap<>(values);
        changed.put(name, value);
        return new IntakeForm(changed);
    }
}
