package yinuo.custody;

import yinuo.custody.Holder.Kind;
import yinuo.journal.Signature;
import yinuo.office.Department;
import yinuo.staff.Actor;
import yinuo.staff.Confirmed;

/** One side of a transfer, with the acknowledgement that its kind demands. */
public sealed interface Side {

    Party party();

    Ack ack();

    /** Who acknowledged. */
    String by();

    /** The one at the screen. */
    record Own(Actor actor) implements Side {
        @Override
        public Party party() {
            return Party.member(actor);
        }

        @Override
        public Ack ack() {
            return Ack.SIGN_IN;
        }

        @Override
        public String by() {
            return actor.name();
        }
    }

    /** A colleague beside the one at the screen. */
    record Colleague(Confirmed colleague) implements Side {
        @Override
        public Party party() {
            return Party.member(colleague.member(), colleague.name());
        }

        @Override
        public Ack ack() {
            return Ack.PIN;
        }

        @Override
        public String by() {
            return colleague.name();
        }
    }

    /** A department, for which one of its people acknowledges. */
    record OfDepartment(Department department, Confirmed colleague) implements Side {
        @Override
        public Party party() {
            return Party.department(department);
        }

        @Override
        public Ack ack() {
            return Ack.PIN;
        }

        @Override
        public String by() {
            return colleague.name();
        }
    }

    /** A place; the one at the screen puts the thing there or takes it away. */
    record Kept(Party party, Actor actor) implements Side {
        public Kept {
            if (party.kind() != Kind.PLACE) {
                throw new IllegalArgumentException("Only a place needs no signature: " + party);
            }
        }

        @Override
        public Ack ack() {
            return Ack.PUT;
        }

        @Override
        public String by() {
            return actor.name();
        }
    }

    /** The last holder of what is written off, for whom a decision stands. */
    record Decided(Party party, Actor actor) implements Side {
        @Override
        public Ack ack() {
            return Ack.DECISION;
        }

        @Override
        public String by() {
            return actor.name();
        }
    }

    /** A resident or somebody from outside, who signs. */
    record Signs(Party party, Signature signature) implements Side {
        public Signs {
            if (party.kind() != Kind.HOME && party.kind() != Kind.OUTSIDE) {
                throw new IllegalArgumentException("Our own people confirm themselves: " + party);
            }
        }

        @Override
        public Ack ack() {
            return Ack.valueOf(signature.how().name());
        }

        @Override
        public String by() {
            return signature.by();
        }
    }
}
