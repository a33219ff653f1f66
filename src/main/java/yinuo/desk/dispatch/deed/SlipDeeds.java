package yinuo.desk.dispatch.deed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.callback.Opinion;
import yinuo.desk.dispatch.Material;
import yinuo.desk.dispatch.Slip;
import yinuo.desk.dispatch.SlipDeed;
import yinuo.desk.dispatch.Stage.Returned;
import yinuo.desk.dispatch.Whereabouts;
import yinuo.journal.Signed;
import yinuo.office.Department;
import yinuo.staff.Actor;

/** Every deed on a slip by its name, for forms and programs, which send the same fields. */
@Service
@Transactional
public class SlipDeeds {

    private final SlipWork work;
    private final SlipTimes times;
    private final SlipCare care;
    private final SlipSupervision supervision;

    SlipDeeds(SlipWork work, SlipTimes times, SlipCare care, SlipSupervision supervision) {
        this.work = work;
        this.times = times;
        this.care = care;
        this.supervision = supervision;
    }

    /** What was typed; each deed reads the fields it needs. */
    public record Typed(
            @Nullable String words,
            @Nullable String explanation,
            @Nullable Instant until,
            @Nullable Boolean granted,
            @Nullable UUID to,
            @Nullable String parties,
            @Nullable Boolean prepared,
            @Nullable Boolean restored,
            @Nullable List<Material> materials,
            @Nullable Opinion opinion,
            @Nullable Signed signed,
            @Nullable List<String> attachments,
            Returned.@Nullable How how,
            @Nullable String copy,
            Whereabouts.@Nullable Place place,
            @Nullable Boolean major) {

        public static Typed words(String words) {
            return new Typed(
                    words, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        }

        private static boolean is(@Nullable Boolean ticked) {
            return Boolean.TRUE.equals(ticked);
        }

        private SlipWork.Completion completion() {
            return new SlipWork.Completion(
                    words, materials == null ? List.of() : materials, is(restored), opinion, signed, attachments);
        }
    }

    public Slip done(Actor actor, On on, SlipDeed deed, Typed typed) {
        var words = typed.words();
        return switch (deed) {
            case ACKNOWLEDGEMENT -> work.acknowledge(actor, on);
            case CLARIFICATION -> work.clarify(actor, on, words, typed.explanation());
            case ARRIVAL -> work.arrive(actor, on, Typed.is(typed.prepared()));
            case COMPLETION -> work.complete(actor, on, typed.completion());
            case MATERIAL -> work.needMaterial(actor, on, words);
            case EXTENSION -> times.extend(actor, on, words, typed.until());
            case NOT_TODAY -> times.notToday(actor, on, words, typed.until(), Typed.is(typed.major()));
            case TRANSFER -> times.transfer(actor, on, words, department(actor, typed.to()));
            case COORDINATION -> times.coordinate(actor, on, words);
            case ANSWER -> supervision.answer(actor, on, words);
            case EXTENSION_DECISION -> times.decide(actor, on, Typed.is(typed.granted()), words);
            case COORDINATION_DECISION -> times.coordinated(actor, on, typed.parties(), words, typed.until());
            case FOLLOW_UP -> care.followUp(actor, on, words);
            case APOLOGY -> care.apologise(actor, on, words, typed.until());
            case RESULT_TOLD -> care.tellResult(actor, on, words, typed.opinion());
            case RETURN -> care.takeBack(actor, on, typed.how());
            case COPY -> care.moveCopy(actor, on, typed.copy(), typed.place());
            case REMINDER -> supervision.remind(actor, on, words);
            case FEEDBACK -> supervision.feedBack(actor, on, words, Typed.is(typed.major()));
            case DIRECTOR_ACKNOWLEDGEMENT -> supervision.acknowledgeMajor(actor, on, words);
            case CANCELLATION -> care.cancel(actor, on, words);
        };
    }

    private static Department.@Nullable Id department(Actor actor, @Nullable UUID id) {
        return id == null ? null : new Department.Id(actor.office().id(), id);
    }
}
