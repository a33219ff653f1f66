package yinuo.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.office.Office;
import yinuo.refusal.Missing;

/** Everybody and every place that ever held something. */
@Repository
class Holders {

    private final JdbcClient db;

    Holders(JdbcClient db) {
        this.db = db;
    }

    /** The holder a party is, known from now on. */
    Holder.Id known(Office.Id office, Party party) {
        var id = party.in(office);
        db.sql("""
                insert into custody_holder (office_id, id, kind, reference, name)
                values (:office, :id, :kind, :reference, :name)
                on conflict do nothing
                """)
                .param("office", office.value())
                .param("id", id.value())
                .param("kind", party.kind().name())
                .param("reference", party.reference())
                .param("name", party.name())
                .update();
        return id;
    }

    Holder get(Holder.Id id) {
        return db.sql("select * from custody_holder where office_id = :office and id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query((row, _) -> read(row, ""))
                .optional()
                .orElseThrow(() -> new Missing("holder", id.value()));
    }

    /** Ours who hold anything at all, the ones with most first, with what they hold. */
    List<Holding> holding(Office.Id office) {
        return db.sql("""
                with held as (
                    select holder_id, count(*) as things
                    from custody_thing
                    where office_id = :office
                    group by holder_id
                ), sums as (
                    select holder.id as holder_id, sum(last.balance)::bigint as fen
                    from custody_holder holder
                    cross join unnest(:purses::text[]) as kind_of (purse)
                    cross join lateral (
                        select balance
                        from custody_line
                        where custody_line.office_id = :office
                          and custody_line.holder_id = holder.id
                          and custody_line.purse = kind_of.purse
                        order by seq desc
                        limit 1
                    ) last
                    where holder.office_id = :office
                      and holder.kind in ('PLACE', 'MEMBER', 'DEPARTMENT')
                    group by holder.id
                )
                select custody_holder.*, coalesce(things, 0) as things, coalesce(fen, 0) as fen
                from custody_holder
                left join held on held.holder_id = custody_holder.id
                left join sums on sums.holder_id = custody_holder.id
                where office_id = :office
                  and kind in ('PLACE', 'MEMBER', 'DEPARTMENT')
                  and (things > 0 or fen > 0)
                order by kind, things desc nulls last, name
                """)
                .param("office", office.value())
                .param("purses", Arrays.stream(Purse.values()).map(Purse::name).toArray(String[]::new))
                .query((row, _) -> new Holding(read(row, ""), row.getInt("things"), row.getLong("fen")))
                .list();
    }

    static Holder read(ResultSet row, String prefix) throws SQLException {
        return new Holder(
                new Holder.Id(
                        new Office.Id(row.getObject("office_id", UUID.class)),
                        row.getObject(prefix.isEmpty() ? "id" : prefix + "_id", UUID.class)),
                Holder.Kind.valueOf(row.getString(prefix.isEmpty() ? "kind" : prefix + "_kind")),
                row.getString(prefix.isEmpty() ? "reference" : prefix + "_reference"),
                row.getString(prefix.isEmpty() ? "name" : prefix + "_name"));
    }
}
