package yinuo.desk.outage;

import static java.sql.Timestamp.from;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.incident.Cursor;
import yinuo.desk.outage.Outage.Party;
import yinuo.desk.outage.Outage.State;
import yinuo.desk.outage.Outage.Told;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;
import yinuo.staff.Member;

/** Every planned cut, and who heard of it. */
@Repository
class OutageRows {

    private static final int BATCH = 500;

    private final JdbcClient db;
    private final JdbcTemplate batches;

    OutageRows(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    Outage get(Outage.Id id) {
        return find(id, "");
    }

    Outage take(Outage.Id id) {
        return find(id, " for update");
    }

    private Outage find(Outage.Id id, String lock) {
        return db.sql("select * from outage where office_id = :office and id = :id" + lock)
                .param("office", id.office().value())
                .param("id", id.value())
                .query(OutageRow::read)
                .optional()
                .orElseThrow(() -> new Missing("outage", id.value()));
    }

    /** The newest notices first, behind the last one of the page before. */
    List<Outage> list(Office.Id office, @Nullable State state, @Nullable Cursor after, int limit) {
        var conditions = new ArrayList<String>(List.of("office_id = :office"));
        var values = new HashMap<String, Object>(Map.of("office", office.value(), "limit", limit));
        if (state != null) {
            conditions.add("state = :state");
            values.put("state", state.name());
        }
        if (after != null) {
            conditions.add("(received_at, id) < (:afterAt, :afterId)");
            values.put("afterAt", from(after.at()));
            values.put("afterId", after.id());
        }
        return db.sql("select * from outage where " + String.join(" and ", conditions)
                        + " order by received_at desc, id desc limit :limit")
                .params(values)
                .query(OutageRow::read)
                .list();
    }

    /** Those that begin before an instant and are not over. */
    List<Outage> announced(Office.Id office, Instant before, int limit) {
        return db.sql("""
                select *
                from outage
                where office_id = :office
                  and state = 'ANNOUNCED'
                  and starts_at < :before
                order by starts_at
                limit :limit
                """)
                .param("office", office.value())
                .param("before", from(before))
                .param("limit", limit)
                .query(OutageRow::read)
                .list();
    }

    void add(Outage outage) {
        var taken = outage.taken();
        db.sql("""
                insert into outage (
                    office_id, id, number, kind, reason, place, area, starts_at, ends_at, received_at, received_from,
                    recorded_at, recorded_by, state, round, round_at, round_words, sentence, outcome)
                values (
                    :office, :id, :number, :kind, :reason, :place, :area::jsonb, :from, :until, :receivedAt,
                    :receivedFrom, :recordedAt, :by, :state, :round, :roundAt, :roundWords, :sentence, :outcome)
                """)
                .params(OutageRow.values(outage))
                .param("number", taken.number())
                .param("receivedAt", from(taken.receivedAt()))
                .param("receivedFrom", taken.from())
                .param("recordedAt", from(taken.recordedAt()))
                .param("by", taken.by())
                .update();
    }

    void replace(Outage outage) {
        var rows = db.sql("""
                update outage
                set version = :version,
                    kind = :kind,
                    reason = :reason,
                    place = :place,
                    area = :area::jsonb,
                    starts_at = :from,
                    ends_at = :until,
                    state = :state,
                    round = :round,
                    round_at = :roundAt,
                    round_words = :roundWords,
                    sentence = :sentence,
                    ended_at = :endedAt,
                    outcome = :outcome
                where office_id = :office
                  and id = :id
                  and version = :version - 1
                """)
                .params(OutageRow.values(outage))
                .param("endedAt", ended(outage), Types.TIMESTAMP)
                .update();
        if (rows == 0) {
            throw new Overtaken("outage", outage.taken().number());
        }
    }

    private static @Nullable Timestamp ended(Outage outage) {
        var at = outage.ending().at();
        return at == null ? null : from(at);
    }

    void addParties(Outage outage, List<Party> parties) {
        var id = outage.id();
        var places = new HashMap<String, Integer>();
        parties.forEach(party -> places.put(party.name(), places.size()));
        batches.batchUpdate("""
                insert into outage_party (office_id, outage_id, round, name, kind, home_id, building, place)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, parties, BATCH, (row, party) -> {
            row.setObject(1, id.office().value());
            row.setObject(2, id.value());
            row.setInt(3, outage.round().number());
            row.setString(4, party.name());
            row.setString(5, party.kind().name());
            row.setObject(6, party.home(), Types.OTHER);
            row.setObject(7, party.building(), Types.INTEGER);
            row.setInt(8, places.getOrDefault(party.name(), 0));
        });
    }

    /** Who has to hear of a round, in the order of the estate. */
    List<Party> parties(Outage.Id id, int round) {
        return db.sql("""
                select party.kind, party.name, party.home_id, party.building,
                       telling.at, telling.by_name, telling.means, telling.words
                from outage_party party
                left join outage_telling telling
                    on telling.office_id = party.office_id
                    and telling.outage_id = party.outage_id
                    and telling.round = party.round
                    and telling.name = party.name
                where party.office_id = :office
                  and party.outage_id = :outage
                  and party.round = :round
                order by party.place
                """)
                .param("office", id.office().value())
                .param("outage", id.value())
                .param("round", round)
                .query(OutageRow::party)
                .list();
    }

    /** Who was told before stays told as he was. */
    void tell(Outage outage, List<Party> parties, Member.Id by, Told how) {
        var id = outage.id();
        batches.batchUpdate("""
                insert into outage_telling (office_id, outage_id, round, name, at, by_id, by_name, means, words)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """, parties, BATCH, (row, party) -> {
            row.setObject(1, id.office().value());
            row.setObject(2, id.value());
            row.setInt(3, outage.round().number());
            row.setString(4, party.name());
            row.setTimestamp(5, from(how.at()));
            row.setObject(6, by.value());
            row.setString(7, how.by());
            row.setString(8, how.means().name());
            row.setString(9, how.words());
        });
    }
}
