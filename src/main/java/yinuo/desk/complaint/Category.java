package yinuo.desk.complaint;

import java.util.List;
import yinuo.rulebook.Clause;

/** What a complaint is about: the eight of the statistics. The text is {@code word.Category.<name>}. */
@Clause("D01-4.1.3.1")
public enum Category {
    SECURITY("security"),
    CLEANING("cleaning"),
    GREENING("greening", "cleaning"),
    REPAIR("engineering"),
    MAIL,
    FITOUT,
    ATTITUDE,
    OTHER;

    private final List<String> departments;

    Category(String... departments) {
        this.departments = List.of(departments);
    }

    /** The codes of the departments that work of this kind goes to, the first that an office has; none when it depends. */
    @Clause({"D01-4.1.3.1.1", "D01-4.1.3.1.2", "D01-4.1.3.1.3", "D01-4.1.3.1.4"})
    public List<String> departments() {
        return departments;
    }
}
