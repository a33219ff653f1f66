package yinuo.team.training;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.team.training.Training.Attendance;
import yinuo.team.training.Training.Plan;
import yinuo.team.training.Training.Result;
import yinuo.team.training.Training.Trainee;
import yinuo.team.training.Training.TrainingStage;

/** All sessions with their people. */
@Repository
class TrainingRows {

    private final JdbcClient db;

    TrainingRows(JdbcClient db) {
        this.db = db;
    }

    void add(Training training) {
        var plan = training.plan();
        db.sql("""
                insert into training (office_id, id, number, kind, topic, from_at, minutes, place, lecturer, stage)
                values (:office, :id, :number, :kind, :topic, :from, :minutes, :place, :lecturer, :stage)
                """)
                .param("office", training.id().office().value())
                .param("id", training.id().value())
                .param("number", training.number())
                .param("kind", plan.kind().name())
                .param("topic", plan.topic())
                .param("from", from(plan.from()))
                .param("minutes", plan.minutes())
                .param("place", plan.place())
                .param("lecturer", plan.lecturer())
                .param("stage", training.stage().name())
                .update();
        people(training);
    }

    void replace(Training training) {
        var plan = training.plan();
        var result = training.result();
        var rows = db.sql("""
                update training
                set version = :version,
                    kind = :kind,
                    topic = :topic,
                    from_at = :from,
                    minutes = :minutes,
                    place = :place,
                    lecturer = :lecturer,
                    stage = :stage,
                    words = :words,
                    ended_at = :endedAt,
                    ended_by = :endedBy
                where office_id = :office
                  and id = :id
                  and version = :version - 1
                """)
                .param("version", training.version())
                .param("kind", plan.kind().name())
                .param("topic", plan.topic())
                .param("from", from(plan.from()))
                .param("minutes", plan.minutes())
                .param("place", plan.place())
                .param("lecturer", plan.lecturer())
                .param("stage", training.stage().name())
                .param("words", result == null ? "" : result.words())
                .param("endedAt", result == null ? null : from(result.at()), Types.TIMESTAMP)
                .param("endedBy", result == null ? "" : result.by())
                .param("office", training.id().office().value())
                .param("id", training.id().value())
                .update();
        if (rows == 0) {
            throw new Overtaken("training", training.number());
        }
        db.sql("delete from trainee where office_id = :office and training_id = :id")
                .param("office", training.id().office().value())
                .param("id", training.id().value())
                .update();
        people(training);
    }

    private void people(Training training) {
        for (var one : training.people()) {
            db.sql("""
                    insert into trainee (office_id, training_id, member_id, name, attendance)
                    values (:office, :id, :member, :name, :attendance)
                    """)
                    .param("office", training.id().office().value())
                    .param("id", training.id().value())
                    .param("member", one.member())
                    .param("name", one.name())
                    .param("attendance", one.attendance().name())
                    .update();
        }
    }

    Training get(Training.Id id) {
        return db.sql("select * from training where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> read(row, people(id)))
                .optional()
                .orElseThrow(() -> new Missing("training", id.value()));
    }

    private List<Trainee> people(Training.Id id) {
        return db.sql("""
                select member_id, name, attendance
                from trainee
                where office_id = :office
                  and training_id = :id
                order by name, member_id
                """)
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> trainee(row))
                .list();
    }

    /** Those that begin in a stretch of time, the last first. */
    List<Training> between(Office.Id office, Instant from, Instant until) {
        var people = new HashMap<UUID, List<Trainee>>();
        db
                .sql("""
                select training_id, member_id, name, attendance
                from trainee
                join training on training.office_id = trainee.office_id and training.id = trainee.training_id
                where trainee.office_id = :office
                  and from_at >= :from
                  and from_at < :until
                order by name, member_id
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> java.util.Map.entry(row.getObject("training_id", UUID.class), trainee(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        java.util.Map.Entry::getKey,
                        () -> people,
                        Collectors.mapping(java.util.Map.Entry::getValue, Collectors.toList())));
        return db.sql("""
                select *
                from training
                where office_id = :office
                  and from_at >= :from
                  and from_at < :until
                order by from_at desc, id desc
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query((row, _) -> read(row, people.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    /** Those of one person, the last first. */
    List<Training> of(Office.Id office, UUID member, int most) {
        return db.sql("""
                select training.*
                from training
                join trainee on trainee.office_id = training.office_id and trainee.training_id = training.id
                where training.office_id = :office
                  and trainee.member_id = :member
                order by from_at desc, training.id desc
                limit :most
                """)
                .param("office", office.value())
                .param("member", member)
                .param("most", most)
                .query((row, _) -> read(row, people(new Training.Id(office, row.getObject("id", UUID.class)))))
                .list();
    }

    /** False when it was told before. */
    boolean tellMissing(Office.Id office, LocalDate begins, Instant at) {
        return db.sql("""
                insert into training_missing (office_id, begins, told_at)
                values (:office, :begins, :at)
                on conflict do nothing
                """)
                        .param("office", office.value())
                        .param("begins", begins)
                        .param("at", from(at))
                        .update()
                > 0;
    }

    private static Trainee trainee(ResultSet row) throws SQLException {
        return new Trainee(
                row.getObject("member_id", UUID.class),
                row.getString("name"),
                Attendance.valueOf(row.getString("attendance")));
    }

    private static Training read(ResultSet row, List<Trainee> people) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Training(
                new Training.Id(new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("number"),
                new Plan(
                        TrainingKind.valueOf(row.getString("kind")),
                        row.getString("topic"),
                        row.getTimestamp("from_at").toInstant(),
                        row.getInt("minutes"),
                        row.getString("place"),
                        row.getString("lecturer")),
                TrainingStage.valueOf(row.getString("stage")),
                people,
                ended == null
                        ? null
                        : new Result(row.getString("words"), ended.toInstant(), row.getString("ended_by")));
    }
}
