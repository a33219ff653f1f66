package yinuo.desk.reception.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yinuo.desk.collective.Collectives;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.reception.Coming;

/** What the desk sees while it types: what it will have promised, who is calling, who else, and what to say. */
public record Foreseen(
        List<Owned> promises,
        Optional<HomeChoice> home,
        Near near,
        Collectives.@Nullable Foreseen collective,
        Script script,
        String verb,
        @Nullable Instant received) {

    /** A promise with the name of whoever will owe it, where that is one person. */
    public record Owned(Coming promise, String name) {}

    /** Open complaints of the same home, and complaints of others about the same matter. */
    public record Near(List<Complaint> ofHome, List<Complaint> similar) {

        static final Near NOTHING = new Near(List.of(), List.of());

        public long homes() {
            return similar.stream()
                    .map(one -> one.filing().home())
                    .filter(home -> !home.isEmpty())
                    .distinct()
                    .count();
        }
    }

    public record Script(String code, String words, String avoid, int variant) {}
}
