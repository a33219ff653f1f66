package yinuo.desk.service;

import static java.sql.Timestamp.from;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;

/** Every request for a service ever made. */
@Repository
class ServiceRequests {

    private final JdbcClient db;
    private final Receipts receipts;

    ServiceRequests(JdbcClient db, Receipts receipts) {
        this.db = db;
        this.receipts = receipts;
    }

    ServiceRequest get(ServiceRequest.Id id) {
        return find(id, "").orElseThrow(() -> new Missing("service request", id.value()));
    }

    /** The same, kept for this transaction: whoever else wants to change it waits and then sees the change. */
    ServiceRequest take(ServiceRequest.Id id) {
        return find(id, " for update").orElseThrow(() -> new Missing("service request", id.value()));
    }

    private Optional<ServiceRequest> find(ServiceRequest.Id id, String lock) {
        return db.sql("select * from service_request where office_id = :office and id = :id" + lock)
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> ServiceRow.read(row, receipts.of(id.office(), List.of(id.value()))))
                .optional();
    }

    /** The request whose work is on a slip. */
    Optional<ServiceRequest> withSlip(Office.Id office, UUID slip) {
        return db.sql("select * from service_request where office_id = :office and slip_id = :slip")
                .param("office", office.value())
                .param("slip", slip)
                .query((row, _) -> ServiceRow.read(row, receipts.of(office, List.of(row.getObject("id", UUID.class)))))
                .optional();
    }

    /** What a list asks for; the cursor is the last one shown. */
    record Asked(
            ServiceQuestions.@Nullable Which which,
            @Nullable String words,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable After after,
            int limit) {}

    record After(Instant receivedAt, UUID id) {}

    List<ServiceRequest> list(Office.Id office, Asked asked) {
        var conditions = new ArrayList<String>(List.of("office_id = :office"));
        var values = new HashMap<String, Object>(Map.of("office", office.value(), "limit", asked.limit()));
        if (asked.which() != null) {
            conditions.add(condition(asked.which()));
        }
        if (asked.words() != null && !asked.words().isBlank()) {
            conditions.add("(number ilike :words or home ilike :words or person ilike :words or title ilike :words)");
            values.put("words", "%" + asked.words().strip().replaceAll("[%_\\\\]", "\\\\$0") + "%");
        }
        if (asked.from() != null) {
            conditions.add("received_at >= :from");
            values.put("from", from(asked.from()));
        }
        if (asked.until() != null) {
            conditions.add("received_at < :until");
            values.put("until", from(asked.until()));
        }
        if (asked.after() != null) {
            conditions.add("(received_at, id) < (:afterAt, :afterId)");
            values.put("afterAt", from(asked.after().receivedAt()));
            values.put("afterId", asked.after().id());
        }
        var found = db.sql("select * from service_request where " + String.join(" and ", conditions)
                        + " order by received_at desc, id desc limit :limit")
                .params(values)
                .query((row, _) -> ServiceRow.read(row, Map.of()))
                .list();
        var money =
                receipts.of(office, found.stream().map(one -> one.id().value()).toList());
        return found.stream()
                .map(one -> new ServiceRequest(
                        one.id(),
                        one.version(),
                        one.filing(),
                        one.charge(),
                        one.course(),
                        money.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    /** How many of each kind wait. */
    Map<ServiceQuestions.Which, Integer> counts(Office.Id office) {
        var counts = new java.util.EnumMap<ServiceQuestions.Which, Integer>(ServiceQuestions.Which.class);
        for (var which : ServiceQuestions.Which.values()) {
            counts.put(
                    which,
                    db.sql("select count(*) from service_request where office_id = :office and " + condition(which))
                            .param("office", office.value())
                            .query(Integer.class)
                            .single());
        }
        return counts;
    }

    void add(ServiceRequest request) {
        var filing = request.filing();
        var client = filing.client();
        var wanted = filing.wanted();
        db.sql("""
                insert into service_request (
                    office_id, id, number, asked, received_at, recorded_by, home_id, home, person, phone,
                    item_id, item, unit, pricing, quantity, wished_for, words, title, quoted_fen, charge, stage)
                values (
                    :office, :id, :number, :asked, :receivedAt, :recordedBy, :homeId, :home, :person, :phone,
                    :itemId, :item, :unit, :pricing, :quantity, :wishedFor, :words, :title, :quoted, :charge, :stage)
                """)
                .param("office", request.id().office().value())
                .param("id", request.id().value())
                .param("number", filing.number())
                .param("asked", filing.asked().name())
                .param("receivedAt", from(filing.receivedAt()))
                .param("recordedBy", filing.recordedBy())
                .param("homeId", client.homeId(), Types.OTHER)
                .param("home", client.home())
                .param("person", client.person())
                .param("phone", client.phone())
                .param("itemId", wanted.item().value())
                .param("item", wanted.name())
                .param("unit", wanted.unit())
                .param("pricing", wanted.pricing().name())
                .param("quantity", wanted.quantity())
                .param("wishedFor", stamp(wanted.wishedFor()), Types.TIMESTAMP)
                .param("words", wanted.words())
                .param("title", request.title())
                .param("quoted", filing.quotedFen())
                .param("charge", request.charge().kind().name())
                .param("stage", request.stage().name())
                .update();
    }

    /** Writes what changed, unless somebody has changed the request since it was read. */
    void replace(ServiceRequest request) {
        var course = request.course();
        var period = course.period();
        var rows = db.sql("""
                update service_request
                set version = :version,
                    charge = :charge,
                    charge_reason = :reason,
                    charge_by = :by,
                    charge_at = :at,
                    stage = :stage,
                    slip_id = :slip,
                    period_from = :from,
                    period_until = :until,
                    final_fen = :final,
                    ending = :ending
                where office_id = :office
                  and id = :id
                  and version = :version - 1
                """)
                .param("version", request.version())
                .param("charge", request.charge().kind().name())
                .param("reason", reason(request.charge()), Types.VARCHAR)
                .param("by", by(request.charge()), Types.VARCHAR)
                .param("at", stamp(at(request.charge())), Types.TIMESTAMP)
                .param("stage", course.stage().name())
                .param("slip", course.slip(), Types.OTHER)
                .param("from", period == null ? null : from(period.from()), Types.TIMESTAMP)
                .param("until", period == null ? null : from(period.until()), Types.TIMESTAMP)
                .param("final", course.finalFen(), Types.BIGINT)
                .param("ending", course.ending())
                .param("office", request.id().office().value())
                .param("id", request.id().value())
                .update();
        if (rows == 0) {
            throw new Overtaken("service request", request.filing().number());
        }
    }

    private static @Nullable String reason(Charge charge) {
        return switch (charge) {
            case Charge.Due _, Charge.Paid _ -> null;
            case Charge.Waived(var reason, var _, var _) -> reason;
            case Charge.Excepted(var reason, var _, var _) -> reason;
        };
    }

    private static @Nullable String by(Charge charge) {
        return switch (charge) {
            case Charge.Due _, Charge.Paid _ -> null;
            case Charge.Waived(var _, var by, var _) -> by;
            case Charge.Excepted(var _, var by, var _) -> by;
        };
    }

    private static @Nullable Instant at(Charge charge) {
        return switch (charge) {
            case Charge.Due _, Charge.Paid _ -> null;
            case Charge.Waived(var _, var _, var at) -> at;
            case Charge.Excepted(var _, var _, var at) -> at;
        };
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : from(at);
    }

    private static String condition(ServiceQuestions.Which which) {
        return switch (which) {
            case CHARGE -> "stage = 'REQUESTED' and charge = 'DUE' and quoted_fen > 0";
            case SEND -> "stage = 'REQUESTED' and (charge <> 'DUE' or quoted_fen = 0)";
            case RUNNING -> "stage in ('DISPATCHED', 'RUNNING')";
            case ENDED -> "stage = 'ENDED'";
            case UNPAID -> "stage in ('DISPATCHED', 'RUNNING', 'ENDED') and charge in ('DUE', 'EXCEPTED')";
            case CANCELLED -> "stage = 'CANCELLED'";
        };
    }

    List<ServiceRequest> ofHome(Office.Id office, UUID home, int limit) {
        return db.sql("""
                select *
                from service_request
                where office_id = :office
                  and home_id = :home
                order by received_at desc
                limit :limit
                """)
                .param("office", office.value())
                .param("home", home)
                .param("limit", limit)
                .query((row, _) -> ServiceRow.read(row, Map.of()))
                .list();
    }
}
