package yinuo.team.conduct;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yinuo.rulebook.Paragraph;
import yinuo.rulebook.Procedures;

/** What is looked at when staff are looked at: the entries of procedure D07 on behaviour, by their groups. */
@Component
public class Checklist {

    private static final String DOCUMENT = "D07";
    private static final Set<String> SEEN = Set.of("conduct", "phrase", "permission");

    private final Procedures procedures;

    Checklist(Procedures procedures) {
        this.procedures = procedures;
    }

    /** Groups in the order of the procedure, by the clause they begin with. The text is {@code word.CheckGroup.<name>}. */
    public enum CheckGroup {
        CLOTHES("4.2.1", true),
        HAIR("4.2.2", true),
        HYGIENE("4.2.3", true),
        MAKE_UP("4.2.4", true),
        GROOMING("4.2.5_2", false),
        ATTITUDE("4.3.1", false),
        WALKING("4.3.2", false),
        SITTING("4.3.3", false),
        BEHAVIOUR("4.3.4", false),
        LANGUAGE("4.4", false),
        VISITORS("4.5", false),
        RESIDENTS("4.6", false),
        TELEPHONE("4.7", false),
        CALLING("4.8", false),
        WORKPLACE("4.9", false),
        LIFT("4.10", false),
        COMPLAINTS("4.11", false),
        CARE("4.12", false),
        SKILLS("4.13", false);

        private final String number;
        private final boolean own;

        CheckGroup(String number, boolean own) {
            this.number = number;
            this.own = own;
        }

        /** The clause of its heading. */
        public String clause() {
            return DOCUMENT + "-" + number;
        }

        /** Whether everybody looks at it themselves before the shift. */
        public boolean isOwn() {
            return own;
        }

        public static List<CheckGroup> own() {
            return Arrays.stream(values()).filter(CheckGroup::isOwn).toList();
        }

        boolean has(String clause) {
            var rest = clause.startsWith(clause()) ? clause.substring(clause().length()) : null;
            return rest != null && (rest.isEmpty() || !Character.isDigit(rest.charAt(0)));
        }
    }

    /** The entries of a group that can be seen on somebody; headings and what a program carries out are none. */
    public List<Paragraph> items(CheckGroup group) {
        return procedures.of(DOCUMENT).stream()
                .filter(paragraph -> SEEN.contains(paragraph.kind()))
                .filter(paragraph -> group.has(paragraph.id()))
                .toList();
    }

    public Optional<Paragraph> item(@Nullable String clause) {
        return Arrays.stream(CheckGroup.values())
                .flatMap(group -> items(group).stream())
                .filter(item -> item.id().equals(clause))
                .findFirst();
    }
}
