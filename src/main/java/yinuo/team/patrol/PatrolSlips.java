package yinuo.team.patrol;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yinuo.desk.dispatch.Order;
import yinuo.desk.dispatch.SlipOrigin;
import yinuo.desk.dispatch.Source;
import yinuo.refusal.Missing;
import yinuo.staff.Actor;

/** What a patrol finds that somebody has to mend becomes a slip; what and where is written by whoever sends it. */
@Component
class PatrolSlips implements SlipOrigin {

    private final PatrolQuestions questions;

    PatrolSlips(PatrolQuestions questions) {
        this.questions = questions;
    }

    @Override
    public Source.Kind kind() {
        return Source.Kind.INSPECTION;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Order> order(Actor actor, UUID id) {
        try {
            var patrol = questions.get(actor, id);
            var source = new Source(
                    Source.Kind.INSPECTION,
                    id,
                    patrol.number(),
                    "patrols/" + patrol.id().value());
            var receipt = new Order.Receipt(patrol.begunAt(), "word.SourceKind.INSPECTION", patrol.by());
            return Optional.of(new Order(source, receipt, "", patrol.by(), "", "", null, null, null, null));
        } catch (Missing nothing) {
            return Optional.empty();
        }
    }
}
