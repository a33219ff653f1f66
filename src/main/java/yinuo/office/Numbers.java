package yinuo.office;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The numbers people read out, such as {@code TS-20261126-007}: kind, day, sequence. They have no gaps per office,
 * kind and day, for a paper register may not miss a page; a transaction that is rolled back gives its number back.
 */
@Repository
public class Numbers {

    private final JdbcClient db;

    Numbers(JdbcClient db) {
        this.db = db;
    }

    /**
     * Take the number last in a transaction: until it ends, nobody else of the office gets one of this kind. They wait
     * at a lock of their own and not at the row, where each would be woken twice.
     */
    public String next(Office.Id office, String kind, LocalDate day) {
        int sequence = db.sql("""
                with turn as materialized (
                    select pg_advisory_xact_lock(hashtextextended(concat_ws('/', :office, :kind, :day), 0))
                )
                insert into office_number (office_id, kind, day, last)
                select :office, :kind, :day, 1 from turn
                on conflict (office_id, kind, day) do update set last = office_number.last + 1
                returning last
                """)
                .param("office", office.value())
                .param("kind", kind)
                .param("day", day)
                .query(Integer.class)
                .single();
        return "%s-%s-%03d".formatted(kind, day.format(DateTimeFormatter.BASIC_ISO_DATE), sequence);
    }

    /** How many of a kind were given out in these days, both included. */
    public long issued(Office.Id office, String kind, LocalDate from, LocalDate until) {
        return db.sql("""
                select coalesce(sum(last), 0)
                from office_number
                where office_id = :office
                  and kind = :kind
                  and day between :from and :until
                """)
                .param("office", office.value())
                .param("kind", kind)
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .single();
    }
}
