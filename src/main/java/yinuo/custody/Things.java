package yinuo.custody;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.refusal.Overtaken;

/** Every thing that was ever handed to us, and every transfer of it. Transfers are only added. */
@Repository
class Things {

    private static final String THING = """
            select thing.*,
                   holder.kind as holder_kind,
                   holder.reference as holder_reference,
                   holder.name as holder_name
            from custody_thing thing
            join custody_holder holder on holder.office_id = thing.office_id and holder.id = thing.holder_id
            """;

    private final JdbcClient db;

    Things(JdbcClient db) {
        this.db = db;
    }

    void add(Office.Id office, Thing.New thing) {
        db.sql("""
                insert into custody_thing (
                    office_id, id, kind, label, pieces, about_kind, about_id, about_number, about_path)
                values (:office, :id, :kind, :label, :pieces, :aboutKind, :aboutId, :aboutNumber, :aboutPath)
                """)
                .param("office", office.value())
                .param("id", thing.id())
                .param("kind", thing.kind().name())
                .param("label", thing.label())
                .param("pieces", thing.pieces())
                .param("aboutKind", thing.about().kind())
                .param("aboutId", thing.about().id())
                .param("aboutNumber", thing.about().number())
                .param("aboutPath", thing.about().path())
                .update();
    }

    /** The thing and its next transfer in one statement, for one is nothing without the other. */
    void pass(Thing.Id thing, int turns, Holder.Id giver, Holder.Id receiver, Handing handing, By by) {
        var moved = db.sql("""
                with moved as (
                    update custody_thing
                    set turns = turns + 1,
                        holder_id = :receiver,
                        since = :at
                    where office_id = :office
                      and id = :thing
                      and turns = :turns
                      and (holder_id = :giver or turns = 0)
                    returning office_id, id, turns
                )
                insert into custody_transfer (
                    office_id, thing_id, turn, giver_id, receiver_id, at, giver_ack, giver_by, receiver_ack, receiver_by,
                    condition, words, recorded_by, about_kind, about_id, about_number, about_path)
                select office_id, id, turns, :giver, :receiver, :at, :giverAck, :giverBy, :receiverAck, :receiverBy,
                       :condition, :words, :by, :aboutKind, :aboutId, :aboutNumber, :aboutPath
                from moved
                """)
                .param("office", thing.office().value())
                .param("thing", thing.value())
                .param("turns", turns)
                .param("giver", giver.value())
                .param("receiver", receiver.value())
                .param("at", from(by.at()))
                .params(By.of(handing))
                .param("condition", handing.condition().name())
                .param("by", by.name())
                .update();
        if (moved == 0) {
            throw new Overtaken("thing", thing.value());
        }
    }

    Thing get(Thing.Id id) {
        return db.sql(THING + "where thing.office_id = :office and thing.id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new Missing("thing", id.value()));
    }

    /** Those of these ids that there are. */
    List<Thing> all(Office.Id office, Collection<UUID> ids) {
        return db.sql(THING + "where thing.office_id = :office and thing.id in (:ids)")
                .param("office", office.value())
                .param("ids", ids)
                .query((row, _) -> read(row))
                .list();
    }

    /** What a holder has, the longest held first. */
    List<Thing> heldBy(Holder.Id holder, int limit) {
        return db.sql(THING + """
                where thing.office_id = :office
                  and thing.holder_id = :holder
                order by thing.since, thing.id
                limit :limit
                """)
                .param("office", holder.office().value())
                .param("holder", holder.value())
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /** How many things of each kind are at our places. */
    Map<Thing.Kind, Long> shelved(Office.Id office) {
        var counts = new EnumMap<Thing.Kind, Long>(Thing.Kind.class);
        db.sql("""
                select thing.kind, count(*) as things
                from custody_thing thing
                join custody_holder holder on holder.office_id = thing.office_id and holder.id = thing.holder_id
                where thing.office_id = :office
                  and holder.kind = 'PLACE'
                group by thing.kind
                """).param("office", office.value()).query(row -> {
            counts.put(Thing.Kind.valueOf(row.getString("kind")), row.getLong("things"));
        });
        return counts;
    }

    private static Thing read(ResultSet row) throws SQLException {
        return new Thing(
                new Thing.Id(new Office.Id(row.getObject("office_id", UUID.class)), row.getObject("id", UUID.class)),
                Thing.Kind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getInt("pieces"),
                row.getInt("turns"),
                Holders.read(row, "holder"),
                row.getTimestamp("since").toInstant(),
                about(row));
    }

    static About about(ResultSet row) throws SQLException {
        return new About(
                row.getString("about_kind"),
                row.getObject("about_id", UUID.class),
                row.getString("about_number"),
                row.getString("about_path"));
    }

    /** Who writes it down, and when. */
    record By(String name, Instant at) {

        /** What both kinds of handing have in common. */
        static java.util.Map<String, Object> of(Handing handing) {
            return java.util.Map.of(
                    "giverAck", handing.giver().ack().name(),
                    "giverBy", handing.giver().by(),
                    "receiverAck", handing.receiver().ack().name(),
                    "receiverBy", handing.receiver().by(),
                    "words", handing.words(),
                    "aboutKind", handing.about().kind(),
                    "aboutId", handing.about().id(),
                    "aboutNumber", handing.about().number(),
                    "aboutPath", handing.about().path());
        }
    }
}
