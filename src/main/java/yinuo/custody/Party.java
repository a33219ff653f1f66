package yinuo.custody;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import yinuo.custody.Holder.Kind;
import yinuo.office.Department;
import yinuo.office.Office;
import yinuo.staff.Actor;
import yinuo.staff.Member;

/**
 * Who holds, gives or receives. The same kind and reference are the same holder, under the name first given; a name that
 * is a key of the message bundles is shown as that text.
 */
public record Party(Kind kind, String reference, String name) {

    public Party {
        if (reference.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("A party has a reference and a name");
        }
    }

    /** A place by its code, such as the hook {@code A-03}. */
    public static Party place(String code, String name) {
        return new Party(Kind.PLACE, code, name);
    }

    public static Party member(Member.Id id, String name) {
        return new Party(Kind.MEMBER, id.value().toString(), name);
    }

    public static Party member(Actor actor) {
        return member(actor.member(), actor.name());
    }

    public static Party department(Department department) {
        return new Party(Kind.DEPARTMENT, department.id().value().toString(), department.name());
    }

    /** The people of a home, by its label. */
    public static Party home(UUID home, String label) {
        return new Party(Kind.HOME, home.toString(), label);
    }

    /** Somebody from outside, told from others of the same name by whatever is known of them. */
    public static Party outside(String name, String known) {
        return new Party(Kind.OUTSIDE, name + "|" + known, name);
    }

    static final Party GONE = new Party(Kind.GONE, "written-off", "word.HolderKind.GONE");

    /** All nodes agree on it without asking. */
    public Holder.Id in(Office.Id office) {
        var key = office.value() + " " + kind + " " + reference;
        return new Holder.Id(office, UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
    }
}
