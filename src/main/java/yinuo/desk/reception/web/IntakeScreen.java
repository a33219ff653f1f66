package yinuo.desk.reception.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yinuo.desk.channel.Channel;
import yinuo.desk.reception.Draft;
import yinuo.desk.reception.IntakeForm;
import yinuo.desk.reception.IntakeKind;
import yinuo.desk.reception.Registered;

/** The intake form as it is shown: everything that was typed, wrong or not, and what the desk left unfinished. */
public record IntakeScreen(
        Begun begun,
        IntakeForm form,
        List<Card> cards,
        Wrong wrong,
        List<Draft> drafts,
        List<Registered> last,
        List<Channel> channels,
        List<String> snippets) {

    /** Whether a channel can be chosen: open, or chosen before it was closed. */
    public boolean offers(Channel channel) {
        return channels.contains(channel) || channel == form.channel();
    }

    /** The key under which it is registered once, which is its draft's too, and the draft's version that it shows. */
    public record Begun(String once, int version) {}

    public record Card(IntakeKind kind, @Nullable Content chooser, Content fields) {

        public boolean isChosen(IntakeForm form) {
            return kind.code().equals(form.matter());
        }
    }

    /** Sentences by the field they belong to, and the refusal of a clause. */
    public record Wrong(Map<String, String> faults, String refusal, String clause) {

        static final Wrong NOTHING = new Wrong(Map.of(), "", "");

        public boolean isAny() {
            return !faults.isEmpty() || !refusal.isEmpty();
        }

        public boolean in(String field) {
            return faults.containsKey(field);
        }

        /** The element of the page that a fault leads to. */
        public static String anchor(String field) {
            return switch (field) {
                case "onTheSpot.words" -> "result";
                case "receivedAt" -> "received";
                default -> field;
            };
        }
    }
}
