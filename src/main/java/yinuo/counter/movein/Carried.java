package yinuo.counter.movein;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.counter.flow.FlowStep;
import yinuo.journal.Signature;
import yinuo.register.Occupant.Relation;
import yinuo.text.Document;

/** A step as somebody carries it out, as typed: nothing is known to be right yet. */
public sealed interface Carried {

    /** Which kind of step it carries out. */
    String kind();

    /** The owner shows a document. */
    record Identity(@Nullable Document document, @Nullable String number) implements Carried {
        @Override
        public String kind() {
            return MoveInFlow.Kind.IDENTITY.name();
        }
    }

    /** Which papers were looked at and filed. */
    record Papers(@Nullable String words) implements Carried {
        @Override
        public String kind() {
            return MoveInFlow.Kind.DOCUMENTS.name();
        }
    }

    /** By which receipt of the collection centre the fees are settled; the desk takes none (D01-4.6). */
    record Fees(@Nullable String receipt) implements Carried {
        @Override
        public String kind() {
            return MoveInFlow.Kind.FEES.name();
        }
    }

    /** What is wrong, one defect a line; each becomes a slip for the department. Not taken over: it is inspected again. */
    record Inspection(
            @Nullable String defects,
            @Nullable UUID department,
            boolean takenOver,
            @Nullable Signature signature) implements Carried {
        @Override
        public String kind() {
            return MoveInFlow.Kind.INSPECTION.name();
        }
    }

    record Reading(
            @Nullable BigDecimal water,
            @Nullable BigDecimal electricity,
            @Nullable BigDecimal gas) implements Carried {
        @Override
        public String kind() {
            return MoveInFlow.Kind.METERS.name();
        }
    }

    /** All keys of the home that we keep; if there are none, words say who handed which over. */
    record Keys(@Nullable String words, @Nullable Signature signature) implements Carried {
        @Override
        public String kind() {
            return MoveInFlow.Kind.KEYS.name();
        }
    }

    /** Who is going to live there besides the owner, and how to reach somebody in need. */
    record File(List<NewComer> people, @Nullable String emergency) implements Carried {
        @Override
        public String kind() {
            return MoveInFlow.Kind.FILE.name();
        }
    }

    record NewComer(
            @Nullable String name,
            @Nullable String phone,
            @Nullable Relation relation) {}

    record Rules(@Nullable Signature signature) implements Carried {
        @Override
        public String kind() {
            return MoveInFlow.Kind.RULES.name();
        }
    }

    /** A step that the office added. */
    record Own(@Nullable String words) implements Carried {
        @Override
        public String kind() {
            return FlowStep.OWN;
        }
    }
}
