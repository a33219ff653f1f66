package yinuo.counter.keys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yinuo.counter.keys.KeyDesk.Brought;
import yinuo.counter.keys.KeySet.Entrusted;
import yinuo.counter.keys.KeySet.Hook;
import yinuo.counter.keys.KeySet.Opens;
import yinuo.office.Department;
import yinuo.office.Departments;
import yinuo.office.Office;
import yinuo.refusal.BadInput;
import yinuo.refusal.Refusal;
import yinuo.refusal.Words;
import yinuo.register.Home;
import yinuo.register.Register;
import yinuo.staff.Actor;

/** Reads a key as it is brought: every class asks for something else. */
final class KeyIntake {

    private static final int LONGEST = 60;
    private static final int MOST = 99;

    private final Office.Id office;
    private final Cabinets cabinets;
    private final Register register;
    private final Departments departments;

    KeyIntake(Office.Id office, Cabinets cabinets, Register register, Departments departments) {
        this.office = office;
        this.cabinets = cabinets;
        this.register = register;
        this.departments = departments;
    }

    KeySet read(Brought brought, Actor actor, Instant now) {
        var keyClass = brought.keyClass();
        if (keyClass == null) {
            throw BadInput.in("keyClass", "keys.bad.class");
        }
        var code = clean(brought.code());
        var room = clean(brought.room());
        var pieces = brought.pieces() == null ? 1 : brought.pieces();
        var home = clean(brought.home()).isEmpty()
                ? null
                : register.home(office, clean(brought.home())).orElse(null);
        var cabinet = cabinets.find(office, clean(brought.cabinet())).orElse(null);
        var hook = brought.hook() == null ? 0 : brought.hook();
        var department = brought.department() == null
                ? null
                : departments
                        .with(new Department.Id(office, brought.department()))
                        .orElse(null);
        var check = new BadInput.Check()
                .that(code.matches("[A-Za-z0-9-]{1,20}"), "code", "keys.bad.code")
                .that(cabinet != null, "cabinet", "keys.bad.cabinet")
                .that(cabinet == null || hook >= 1 && hook <= cabinet.hooks(), "hook", "keys.bad.hook")
                .that(pieces >= 1 && pieces <= MOST, "pieces", "keys.bad.pieces")
                .that(room.length() <= LONGEST, "room", "keys.bad.room");
        switch (keyClass) {
            case VACANT, ENTRUSTED -> check.that(home != null, "home", "keys.bad.home");
            case EQUIPMENT ->
                check.that(!room.isEmpty(), "room", "keys.bad.room")
                        .that(department != null, "department", "keys.bad.department");
            case OTHER -> check.that(!room.isEmpty(), "room", "keys.bad.room");
        }
        var entrusted = keyClass == KeyClass.ENTRUSTED ? entrusted(brought, check) : null;
        check.done();
        if (keyClass == KeyClass.VACANT && home != null && !KeyDesk.isVacant(home)) {
            throw Refusal.by("D01-4.5.1.1", "keys.refusal.occupied", home.label());
        }
        return new KeySet(
                KeyDesk.newId(actor, now),
                0,
                code,
                keyClass,
                new Hook(clean(brought.cabinet()), hook),
                opens(brought, keyClass.isOfHome() ? home : null, room, department),
                pieces,
                entrusted,
                now,
                actor.name(),
                null);
    }

    private static Opens opens(Brought brought, @Nullable Home home, String room, @Nullable Department department) {
        if (home != null) {
            var place = home.place();
            return new Opens(place.building(), place.floor(), home.id().value(), home.label(), "", null, "");
        }
        return new Opens(
                brought.building(),
                brought.floor(),
                null,
                "",
                room,
                department == null ? null : department.id(),
                department == null ? "" : department.name());
    }

    private static @Nullable Entrusted entrusted(Brought brought, BadInput.Check check) {
        var typed = brought.entrusted();
        if (typed == null) {
            check.that(false, "owner", "keys.bad.owner");
            return null;
        }
        var owner = clean(typed.owner());
        var purpose = clean(typed.purpose());
        var from = typed.from();
        var until = typed.until();
        check.that(!owner.isEmpty() && owner.length() <= LONGEST, "owner", "keys.bad.owner")
                .that(!purpose.isEmpty() && purpose.length() <= LONGEST * 2, "purpose", "keys.bad.purpose")
                .that(from != null && until != null && !until.isBefore(from), "until", "keys.bad.period");
        return from == null || until == null ? null : new Entrusted(owner, clean(typed.phone()), purpose, from, until);
    }

    static String clean(@Nullable String text) {
        return text == null ? "" : Words.clean(text);
    }
}
