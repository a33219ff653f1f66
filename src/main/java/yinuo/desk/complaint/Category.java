package yinuo.desk.complaint;

import yinuo.rulebook.Clause;

/** What a complaint is about: the eight of the statistics. The text is {@code word.Category.<name>}. */
@Clause("D01-4.1.3.1")
public enum Category {
    SECURITY,
    CLEANING,
    GREENING,
    REPAIR,
    MAIL,
    FITOUT,
    ATTITUDE,
    OTHER
}
