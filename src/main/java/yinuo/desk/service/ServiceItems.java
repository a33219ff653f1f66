package yinuo.desk.service;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.service.ServiceItem.Price;
import yinuo.office.Office;
import yinuo.refusal.Missing;

/** Every service an office ever offered, with every price it ever had. */
@Repository
class ServiceItems {

    private final JdbcClient db;

    ServiceItems(JdbcClient db) {
        this.db = db;
    }

    List<ServiceItem> all(Office.Id office) {
        var prices = prices(office);
        return db.sql("""
                select id, name, unit, pricing, offered
                from service_item
                where office_id = :office
                order by offered desc, name
                """)
                .param("office", office.value())
                .query((row, _) -> read(office, row, prices))
                .list();
    }

    ServiceItem get(ServiceItem.Id id) {
        return all(id.office()).stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing("service item", id.value()));
    }

    void add(ServiceItem item) {
        db.sql("""
                insert into service_item (office_id, id, name, unit, pricing, offered)
                values (:office, :id, :name, :unit, :pricing, :offered)
                """)
                .param("office", item.id().office().value())
                .param("id", item.id().value())
                .param("name", item.name())
                .param("unit", item.unit())
                .param("pricing", item.pricing().name())
                .param("offered", item.offered())
                .update();
        item.prices().forEach(price -> add(item.id(), price));
    }

    /** A price of the same day takes the place of the one before it; the journal keeps both. */
    void add(ServiceItem.Id item, Price price) {
        db.sql("""
                insert into service_price (office_id, item_id, from_day, fen, by_name)
                values (:office, :item, :from, :fen, :by)
                on conflict (office_id, item_id, from_day) do update
                set fen = excluded.fen,
                    by_name = excluded.by_name
                """)
                .param("office", item.office().value())
                .param("item", item.value())
                .param("from", Date.valueOf(price.from()))
                .param("fen", price.fen())
                .param("by", price.by())
                .update();
    }

    void offer(ServiceItem.Id item, boolean offered) {
        db.sql("update service_item set offered = :offered where office_id = :office and id = :id")
                .param("offered", offered)
                .param("office", item.office().value())
                .param("id", item.value())
                .update();
    }

    private Map<UUID, List<Price>> prices(Office.Id office) {
        var prices = new HashMap<UUID, List<Price>>();
        db.sql("""
                select item_id, from_day, fen, by_name
                from service_price
                where office_id = :office
                order by item_id, from_day
                """).param("office", office.value()).query(row -> {
            prices.computeIfAbsent(row.getObject("item_id", UUID.class), _ -> new ArrayList<>())
                    .add(new Price(
                            row.getDate("from_day").toLocalDate(), row.getLong("fen"), row.getString("by_name")));
        });
        return prices;
    }

    private static ServiceItem read(Office.Id office, ResultSet row, Map<UUID, List<Price>> prices)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new ServiceItem(
                new ServiceItem.Id(office, id),
                row.getString("name"),
                row.getString("unit"),
                ServiceItem.Pricing.valueOf(row.getString("pricing")),
                row.getBoolean("offered"),
                prices.getOrDefault(id, List.of()));
    }
}
