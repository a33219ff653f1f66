package yinuo.desk.reception;

import static java.sql.Timestamp.from;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;

/** Every inquiry ever made. */
@Repository
class InquiryRows {

    private final JdbcClient db;

    InquiryRows(JdbcClient db) {
        this.db = db;
    }

    Inquiry get(Inquiry.Id id) {
        return db.sql("select * from inquiry where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(InquiryRow::read)
                .optional()
                .orElseThrow(() -> new Missing("inquiry", id.value()));
    }

    /** The inquiries of a home or a phone since an instant, the last first. */
    List<Inquiry> of(Office.Id office, Inquiry.Caller caller, Instant since) {
        return db.sql("""
                select *
                from inquiry
                where office_id = :office
                  and received_at >= :since
                  and voided_at is null
                  and (home <> '' and home = :home or phone <> '' and phone = :phone)
                order by received_at desc
                limit 50
                """)
                .param("office", office.value())
                .param("since", from(since))
                .param("home", caller.home())
                .param("phone", caller.phone())
                .query(InquiryRow::read)
                .list();
    }

    void add(Inquiry inquiry) {
        var asked = inquiry.asked();
        var caller = asked.caller();
        var care = inquiry.care();
        var answer = inquiry.answer();
        db.sql("""
                insert into inquiry (
                    office_id, id, number, channel, received_at, recorded_by, home_id, home, person, phone, words,
                    points, outcomes, rings, important, apologised, asked_of, repeats,
                    answer, answered_at, answered_by, promised_for)
                values (
                    :office, :id, :number, :channel, :at, :by, :homeId, :home, :person, :phone, :words,
                    :points, :outcomes, :rings, :important, :apologised, :askedOf, :repeats,
                    :answer, :answeredAt, :answeredBy, :promised)
                """)
                .param("office", inquiry.id().office().value())
                .param("id", inquiry.id().value())
                .param("number", asked.number())
                .param("channel", asked.channel().name())
                .param("at", from(asked.at()))
                .param("by", asked.recordedBy())
                .param("homeId", caller.homeId(), Types.OTHER)
                .param("home", caller.home())
                .param("person", caller.person())
                .param("phone", caller.phone())
                .param("words", asked.words())
                .param(
                        "points",
                        texts(asked.points().stream().map(Inquiry.Point::words).toList()))
                .param(
                        "outcomes",
                        texts(asked.points().stream()
                                .map(Inquiry.Point::outcome)
                                .toList()))
                .param("rings", asked.rings(), Types.INTEGER)
                .param("important", care.important())
                .param("apologised", care.apologised())
                .param("askedOf", care.askedOf())
                .param("repeats", care.repeats(), Types.OTHER)
                .param("answer", answer == null ? null : answer.words(), Types.VARCHAR)
                .param("answeredAt", answer == null ? null : from(answer.at()), Types.TIMESTAMP)
                .param("answeredBy", answer == null ? null : answer.by(), Types.VARCHAR)
                .param("promised", inquiry.promisedFor() == null ? null : from(inquiry.promisedFor()), Types.TIMESTAMP)
                .update();
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    void answered(Inquiry inquiry, Inquiry.Said answer, List<String> outcomes) {
        var rows = db.sql("""
                update inquiry
                set version = version + 1,
                    answer = :answer,
                    outcomes = :outcomes,
                    answered_at = :at,
                    answered_by = :by
                where office_id = :office
                  and id = :id
                  and version = :version
                  and answer is null
                """)
                .param("answer", answer.words())
                .param("outcomes", texts(outcomes))
                .param("at", from(answer.at()))
                .param("by", answer.by())
                .param("office", inquiry.id().office().value())
                .param("id", inquiry.id().value())
                .param("version", inquiry.version())
                .update();
        unlessOvertaken(rows, inquiry);
    }

    void proposed(Inquiry inquiry, Inquiry.Said proposal, Instant promisedFor) {
        var rows = db.sql("""
                update inquiry
                set version = version + 1,
                    proposal = :proposal,
                    proposed_at = :at,
                    proposed_by = :by,
                    promised_for = :promised
                where office_id = :office
                  and id = :id
                  and version = :version
                  and answer is null
                """)
                .param("proposal", proposal.words())
                .param("at", from(proposal.at()))
                .param("by", proposal.by())
                .param("promised", from(promisedFor))
                .param("office", inquiry.id().office().value())
                .param("id", inquiry.id().value())
                .param("version", inquiry.version())
                .update();
        unlessOvertaken(rows, inquiry);
    }

    void beyond(Inquiry inquiry, Inquiry.Said why) {
        var rows = db.sql("""
                update inquiry
                set version = version + 1,
                    beyond = :words,
                    beyond_at = :at,
                    beyond_by = :by
                where office_id = :office
                  and id = :id
                  and version = :version
                  and answer is null
                """)
                .param("words", why.words())
                .param("at", from(why.at()))
                .param("by", why.by())
                .param("office", inquiry.id().office().value())
                .param("id", inquiry.id().value())
                .param("version", inquiry.version())
                .update();
        unlessOvertaken(rows, inquiry);
    }

    void decided(Inquiry inquiry, Inquiry.Said decision) {
        var rows = db.sql("""
                update inquiry
                set version = version + 1,
                    decision = :words,
                    decided_at = :at,
                    decided_by = :by
                where office_id = :office
                  and id = :id
                  and version = :version
                  and decision is null
                """)
                .param("words", decision.words())
                .param("at", from(decision.at()))
                .param("by", decision.by())
                .param("office", inquiry.id().office().value())
                .param("id", inquiry.id().value())
                .param("version", inquiry.version())
                .update();
        unlessOvertaken(rows, inquiry);
    }

    void marked(Inquiry inquiry, boolean important) {
        var rows = db.sql("""
                update inquiry
                set version = version + 1,
                    important = :important
                where office_id = :office
                  and id = :id
                  and version = :version
                """)
                .param("important", important)
                .param("office", inquiry.id().office().value())
                .param("id", inquiry.id().value())
                .param("version", inquiry.version())
                .update();
        unlessOvertaken(rows, inquiry);
    }

    void annulled(Inquiry inquiry, Inquiry.Annulled annulled) {
        var rows = db.sql("""
                update inquiry
                set version = version + 1,
                    voided_at = :at,
                    voided_by = :by
                where office_id = :office
                  and id = :id
                  and version = :version
                """)
                .param("at", from(annulled.at()))
                .param("by", annulled.by())
                .param("office", inquiry.id().office().value())
                .param("id", inquiry.id().value())
                .param("version", inquiry.version())
                .update();
        unlessOvertaken(rows, inquiry);
    }

    private static void unlessOvertaken(int rows, Inquiry inquiry) {
        if (rows == 0) {
            throw new Overtaken("inquiry", inquiry.asked().number());
        }
    }
}
