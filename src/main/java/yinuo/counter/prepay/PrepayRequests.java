package yinuo.counter.prepay;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.counter.prepay.PrepayRequest.Bought;
import yinuo.counter.prepay.PrepayRequest.Household;
import yinuo.counter.prepay.PrepayRequest.Stage;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.register.Home;

/** Every request to buy electricity or gas. */
@Repository
class PrepayRequests {

    private final JdbcClient db;

    PrepayRequests(JdbcClient db) {
        this.db = db;
    }

    void add(PrepayRequest request) {
        db.sql("""
                insert into prepay_request (
                    office_id, id, number, kind, work, home_id, home, person, quantity, fen, device, received_at,
                    received_by, stage)
                values (
                    :office, :id, :number, :kind, :work, :homeId, :home, :person, :quantity, :fen, :device, :at,
                    :by, :stage)
                """)
                .param("office", request.id().office().value())
                .param("id", request.id().value())
                .param("number", request.number())
                .param("kind", request.kind().name())
                .param("work", request.work().name())
                .param("homeId", request.household().homeId())
                .param("home", request.household().home())
                .param("person", request.household().person())
                .param("quantity", request.quantity())
                .param("fen", request.fen())
                .param("device", request.device())
                .param("at", from(request.receivedAt()))
                .param("by", request.receivedBy())
                .param("stage", request.stage().name())
                .update();
    }

    void replace(PrepayRequest request, String by) {
        var bought = request.bought();
        var rows = db.sql("""
                update prepay_request
                set version = version + 1,
                    stage = :stage,
                    round_id = :round,
                    bill = :bill,
                    spent = :spent,
                    change = :change,
                    remark = :remark,
                    back_at = :backAt,
                    told_at = :toldAt,
                    ended_at = :endedAt,
                    ended_by = :by
                where office_id = :office
                  and id = :id
                  and version = :version
                """)
                .param("stage", request.stage().name())
                .param("round", request.round(), Types.OTHER)
                .param("bill", bought == null ? "" : bought.bill())
                .param("spent", bought == null ? null : bought.spent(), Types.BIGINT)
                .param("change", bought == null ? null : bought.change(), Types.BIGINT)
                .param("remark", bought == null ? "" : bought.remark())
                .param("backAt", bought == null ? null : from(bought.at()), Types.TIMESTAMP)
                .param("toldAt", stamp(request.toldAt()), Types.TIMESTAMP)
                .param("endedAt", stamp(request.endedAt()), Types.TIMESTAMP)
                .param("by", request.endedAt() == null ? null : by, Types.VARCHAR)
                .param("office", request.id().office().value())
                .param("id", request.id().value())
                .param("version", request.version())
                .update();
        if (rows == 0) {
            throw new Overtaken("prepay request", request.id().value());
        }
    }

    /** Nobody else changes it until the transaction ends. */
    PrepayRequest take(PrepayRequest.Id id, @Nullable Integer seen) {
        var request = db.sql("select * from prepay_request where office_id = :office and id = :id for update")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(PrepayRequests::read)
                .optional()
                .orElseThrow(() -> new Missing("prepay request", id.value()));
        if (seen != null && seen != request.version()) {
            throw new Overtaken("prepay request", id.value());
        }
        return request;
    }

    PrepayRequest get(PrepayRequest.Id id) {
        return db.sql("select * from prepay_request where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(PrepayRequests::read)
                .optional()
                .orElseThrow(() -> new Missing("prepay request", id.value()));
    }

    /** What is not fetched yet, the longest with us first. */
    List<PrepayRequest> open(Office.Id office) {
        return db.sql("""
                select *
                from prepay_request
                where office_id = :office
                  and ended_at is null
                order by received_at, id
                """)
                .param("office", office.value())
                .query(PrepayRequests::read)
                .list();
    }

    /** Of a half-open period, the first first. */
    List<PrepayRequest> between(Office.Id office, Instant from, Instant until) {
        return db.sql("""
                select *
                from prepay_request
                where office_id = :office
                  and received_at >= :from
                  and received_at < :until
                order by received_at, id
                """)
                .param("office", office.value())
                .param("from", from(from))
                .param("until", from(until))
                .query(PrepayRequests::read)
                .list();
    }

    /** The last first. */
    List<PrepayRequest> ofHome(Home.Id home, int limit) {
        return db.sql("""
                select *
                from prepay_request
                where office_id = :office
                  and home_id = :home
                order by received_at desc
                limit :limit
                """)
                .param("office", home.office().value())
                .param("home", home.value())
                .param("limit", limit)
                .query(PrepayRequests::read)
                .list();
    }

    List<PrepayRequest> of(PrepayRound.Id round) {
        return db.sql("""
                select *
                from prepay_request
                where office_id = :office
                  and round_id = :round
                order by home, number
                """)
                .param("office", round.office().value())
                .param("round", round.value())
                .query(PrepayRequests::read)
                .list();
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : from(at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static PrepayRequest read(ResultSet row, int n) throws SQLException {
        var back = instant(row, "back_at");
        return new PrepayRequest(
                new PrepayRequest.Id(
                        new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("number"),
                Utility.valueOf(row.getString("kind")),
                UtilityWork.valueOf(row.getString("work")),
                new Household(row.getObject("home_id", UUID.class), row.getString("home"), row.getString("person")),
                row.getString("quantity"),
                row.getLong("fen"),
                row.getString("device"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("received_by"),
                Stage.valueOf(row.getString("stage")),
                row.getObject("round_id", UUID.class),
                back == null
                        ? null
                        : new Bought(
                                row.getString("bill"),
                                row.getLong("spent"),
                                row.getLong("change"),
                                row.getString("remark"),
                                back),
                instant(row, "told_at"),
                instant(row, "ended_at"));
    }
}
