package yinuo.desk.outreach;

import static java.sql.Timestamp.from;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yinuo.desk.callback.Opinion;
import yinuo.desk.outreach.Campaign.Call;
import yinuo.office.Ids;
import yinuo.office.Office;
import yinuo.refusal.Missing;
import yinuo.register.Home;
import yinuo.staff.Actor;
import yinuo.staff.Member;

/** Every campaign ever ordered, with its calls. */
@Repository
class CampaignRows {

    private static final String SELECT = """
            select campaign.*, calls.*
            from campaign
            join lateral (
                select count(*) as homes,
                       count(*) filter (where state = 'REACHED') as reached,
                       count(*) filter (where state = 'MISSED') as missed,
                       count(*) filter (where state = 'WAITING') as todo,
                       count(*) filter (where opinion in ('VERY_SATISFIED', 'SATISFIED')) as content
                from campaign_call
                where campaign_call.office_id = campaign.office_id
                  and campaign_call.campaign_id = campaign.id
            ) calls on true
            where campaign.office_id = :office
            """;

    private final JdbcClient db;
    private final JdbcTemplate batches;

    CampaignRows(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    Campaign get(Campaign.Id id) {
        return db.sql(SELECT + " and campaign.id = :id")
                .param("office", id.office().value())
                .param("id", id.value())
                .query(CampaignRows::read)
                .optional()
                .orElseThrow(() -> new Missing("campaign", id.value()));
    }

    List<Campaign> last(Office.Id office, int limit) {
        return db.sql(SELECT + " order by reported_at is not null, ordered_at desc limit :limit")
                .param("office", office.value())
                .param("limit", limit)
                .query(CampaignRows::read)
                .list();
    }

    List<Call> calls(Campaign.Id id) {
        return db.sql("""
                select *
                from campaign_call
                where office_id = :office
                  and campaign_id = :campaign
                order by case state when 'WAITING' then 0 when 'MISSED' then 1 else 2 end, seq
                """)
                .param("office", id.office().value())
                .param("campaign", id.value())
                .query(CampaignRows::call)
                .list();
    }

    void add(Campaign.Id id, Campaign.Order order, List<Home> homes) {
        db.sql("""
                insert into campaign (
                    office_id, id, number, kind, purpose, script, ordered_by, ordered_name, ordered_at, due_at)
                values (:office, :id, :number, :kind, :purpose, :script, :by, :byName, :at, :due)
                """)
                .param("office", id.office().value())
                .param("id", id.value())
                .param("number", order.number())
                .param("kind", order.kind().name())
                .param("purpose", order.purpose())
                .param("script", order.script())
                .param("by", order.by().value())
                .param("byName", order.byName())
                .param("at", from(order.at()))
                .param("due", from(order.dueAt()))
                .update();
        batches.batchUpdate(
                """
                insert into campaign_call (office_id, id, campaign_id, seq, home_id, home, person, phone, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')
                """,
                IntStream.range(0, homes.size())
                        .mapToObj(n -> row(id, order, n, homes.get(n)))
                        .toList());
    }

    private static Object[] row(Campaign.Id id, Campaign.Order order, int n, Home home) {
        return new Object[] {
            id.office().value(),
            Ids.next(order.at()),
            id.value(),
            n + 1,
            home.id().value(),
            home.label(),
            ChosenHomes.person(home),
            ChosenHomes.phone(home)
        };
    }

    /** What came of a call to a home that was not reached before. */
    Optional<Call> called(Campaign.Id id, Call call, Actor by) {
        return db.sql("""
                update campaign_call
                set state = :state,
                    tries = tries + 1,
                    opinion = :opinion,
                    words = :words,
                    called_at = :at,
                    called_by = :by,
                    called_name = :byName
                where office_id = :office
                  and campaign_id = :campaign
                  and id = :id
                  and state <> 'REACHED'
                returning *
                """)
                .param("state", call.state().name())
                .param("opinion", call.opinion() == null ? null : call.opinion().name(), Types.VARCHAR)
                .param("words", call.words())
                .param("at", call.at() == null ? null : from(call.at()), Types.TIMESTAMP)
                .param("by", by.member().value())
                .param("byName", by.name())
                .param("office", id.office().value())
                .param("campaign", id.value())
                .param("id", call.id())
                .query(CampaignRows::call)
                .optional();
    }

    boolean reported(Campaign.Id id, Campaign.Report report) {
        return db.sql("""
                        update campaign
                        set report = :report,
                            reported_at = :at,
                            reported_by = :by
                        where office_id = :office
                          and id = :id
                          and report is null
                        """)
                        .param("report", report.words())
                        .param("at", from(report.at()))
                        .param("by", report.by())
                        .param("office", id.office().value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static Campaign read(ResultSet row, int n) throws SQLException {
        var office = new Office.Id(row.getObject("office_id", UUID.class));
        var report = row.getString("report");
        return new Campaign(
                new Campaign.Id(office, row.getObject("id", UUID.class)),
                new Campaign.Order(
                        row.getString("number"),
                        Campaign.Kind.valueOf(row.getString("kind")),
                        row.getString("purpose"),
                        row.getString("script"),
                        new Member.Id(office, row.getObject("ordered_by", UUID.class)),
                        row.getString("ordered_name"),
                        row.getTimestamp("ordered_at").toInstant(),
                        row.getTimestamp("due_at").toInstant()),
                new Campaign.Progress(
                        row.getInt("homes"),
                        row.getInt("reached"),
                        row.getInt("missed"),
                        row.getInt("todo"),
                        row.getInt("content")),
                report == null
                        ? null
                        : new Campaign.Report(
                                row.getTimestamp("reported_at").toInstant(), row.getString("reported_by"), report));
    }

    private static Call call(ResultSet row, int n) throws SQLException {
        var at = row.getTimestamp("called_at");
        var opinion = row.getString("opinion");
        return new Call(
                row.getObject("id", UUID.class),
                row.getString("home"),
                row.getString("person"),
                row.getString("phone"),
                Call.State.valueOf(row.getString("state")),
                row.getInt("tries"),
                opinion == null ? null : Opinion.valueOf(opinion),
                row.getString("words"),
                at == null ? null : at.toInstant(),
                row.getString("called_name"));
    }
}
