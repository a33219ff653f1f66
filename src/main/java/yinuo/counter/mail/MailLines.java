package yinuo.counter.mail;

import java.util.ArrayList;
import java.util.List;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;

/**
 * What the scanner and the keyboard bring, a piece of mail per line: of recorded mail the waybill, the room, the name and
 * the shelf as {@code @B2}; of ordinary mail the room and the name. A name that is not in the register ends in a star when
 * somebody made sure; without a name it is for whoever is called first. An exclamation mark at the end says damaged.
 */
final class MailLines {

    private static final int MOST = 500;
    private static final int LONGEST = 60;

    private MailLines() {}

    /** One piece as it was typed; what was not is empty. */
    record Line(int at, String waybill, String room, String name, boolean sure, String shelf, boolean damaged) {}

    static List<Line> read(String typed, MailClass mailClass) {
        var lines = new ArrayList<Line>();
        var at = 0;
        for (var text : typed.split("\\R")) {
            at++;
            var clean = Words.clean(text);
            if (!clean.isEmpty()) {
                lines.add(line(at, clean, mailClass));
            }
            if (lines.size() > MOST) {
                throw Refusal.because("mail.refusal.lines", MOST);
            }
        }
        return lines;
    }

    private static Line line(int at, String text, MailClass mailClass) {
        var damaged = text.endsWith("!") || text.endsWith("！");
        var words = new ArrayList<>(List.of(
                (damaged ? text.substring(0, text.length() - 1) : text).strip().split("[\\s,，;；]+")));
        var shelf = "";
        if (words.getLast().startsWith("@")) {
            shelf = words.removeLast().substring(1);
        }
        var waybill = mailClass.isRecorded() && !words.isEmpty() ? words.removeFirst() : "";
        var room = words.isEmpty() ? "" : words.removeFirst();
        var name = String.join(" ", words);
        var sure = name.endsWith("*") || name.endsWith("＊");
        name = sure ? name.substring(0, name.length() - 1).strip() : name;
        if (mailClass.isRecorded() && !waybill.matches("[A-Za-z0-9-]{5,40}")) {
            throw bad(at, "mail.line.waybill");
        }
        if (room.isEmpty() || room.length() > LONGEST) {
            throw bad(at, "mail.line.room");
        }
        if (name.length() > LONGEST || shelf.length() > LONGEST / 3) {
            throw bad(at, "mail.line.long");
        }
        return new Line(at, waybill, room, name, sure, shelf, damaged);
    }

    /** No line is taken when one is wrong; the sentence names the line. */
    static Refusal bad(int line, String why, Object... more) {
        var all = new ArrayList<Object>(List.of(line, new Refusal.Word(why)));
        all.addAll(List.of(more));
        return Refusal.by("D02-4.2.1", more.length == 0 ? "mail.refusal.line" : "mail.refusal.lineOf", all.toArray());
    }
}
