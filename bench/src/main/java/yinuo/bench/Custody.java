package yinuo.bench;

/** What one holder has and had, after a million things and sums have changed hands. */
final class Custody {

    /** A thousand keys go out and come back; half a million fees come in, each with its two lines. */
    private static final String FILL = """
            set yinuo.office = '%1$s';
            set session_replication_role = replica;
            create temp table sides as
            select (select id from custody_holder where office_id = '%1$s' and kind = 'PLACE' order by id limit 1) as place,
                (select id from custody_holder where office_id = '%1$s' and id = '%2$s') as person;
            insert into custody_holder (office_id, id, kind, reference, name)
            values ('%1$s', '00000000-0000-0000-0000-0000000be9c4', 'OUTSIDE', 'bench', 'bench');
            insert into custody_thing (office_id, id, kind, label, pieces, turns, holder_id, since, about_kind, about_id,
                about_number, about_path)
            select '%1$s'::uuid, ('00000000-0000-0000-be9c-' || lpad(n::text, 12, '0'))::uuid, 'DEVICE', 'BN-' || n, 1, 500,
                person, now(), 'bench', '%1$s'::uuid, 'BN-' || n, 'custody'
            from sides, generate_series(1, 1000) n;
            insert into custody_transfer (office_id, thing_id, turn, giver_id, receiver_id, at, giver_ack, giver_by,
                receiver_ack, receiver_by, condition, words, recorded_by, about_kind, about_id, about_number, about_path)
            select '%1$s'::uuid, ('00000000-0000-0000-be9c-' || lpad(n::text, 12, '0'))::uuid, turn,
                case when turn %% 2 = 0 then place else person end, case when turn %% 2 = 0 then person else place end,
                now() - (500 - turn) * interval '1 hour' - n * interval '1 second', 'SIGN_IN', 'bench', 'PUT', 'bench',
                'GOOD', '', 'bench', 'bench', '%1$s'::uuid, 'BN-' || n, 'custody'
            from sides, generate_series(1, 1000) n, generate_series(1, 500) turn;
            create temp table start as
            select coalesce(max(seq), 0) as seq,
                coalesce((select balance from custody_line where office_id = '%1$s' and holder_id = '%2$s'
                    and purse = 'FEES' order by seq desc limit 1), 0) as balance
            from custody_line where office_id = '%1$s' and holder_id = '%2$s' and purse = 'FEES';
            insert into custody_payment (office_id, id, purse, fen, giver_id, receiver_id, at, giver_ack, giver_by,
                receiver_ack, receiver_by, words, recorded_by, about_kind, about_id, about_number, about_path)
            select '%1$s'::uuid, ('00000000-0000-0000-be9d-' || lpad(n::text, 12, '0'))::uuid, 'FEES', 100,
                '00000000-0000-0000-0000-0000000be9c4'::uuid, person, now() - (500000 - n) * interval '1 second', 'PAPER', 'bench',
                'SIGN_IN', 'bench', '', 'bench', 'bench', '%1$s'::uuid, 'BN-' || n, 'custody'
            from sides, generate_series(1, 500000) n;
            insert into custody_line (office_id, holder_id, purse, seq, holder_kind, payment_id, side, fen,
                balance_before, balance, at)
            select '%1$s'::uuid, '%2$s'::uuid, 'FEES', start.seq + n, 'MEMBER',
                ('00000000-0000-0000-be9d-' || lpad(n::text, 12, '0'))::uuid, 'GOT', 100, start.balance + (n - 1) * 100,
                start.balance + n * 100, now() - (500000 - n) * interval '1 second'
            from start, generate_series(1, 500000) n
            union all
            select '%1$s'::uuid, '00000000-0000-0000-0000-0000000be9c4'::uuid, 'FEES', n, 'OUTSIDE',
                ('00000000-0000-0000-be9d-' || lpad(n::text, 12, '0'))::uuid, 'GAVE', -100, -(n - 1) * 100, -n * 100,
                now() - (500000 - n) * interval '1 second'
            from generate_series(1, 500000) n;
            drop table sides;
            drop table start;
            set session_replication_role = origin;
            analyze;
            """;

    private final Centre centre;

    Custody(Centre centre) {
        this.centre = centre;
    }

    void run() throws Exception {
        var holder = fill();
        var pages = new Pages(centre);
        pages.signIn();
        for (var path : new String[] {
            "custody/holders/" + holder,
            "custody/holders/00000000-0000-0000-0000-0000000be9c4",
            "custody/things/00000000-0000-0000-be9c-000000000001",
            "custody"
        }) {
            pages.measure("/qinghe/" + path);
        }
    }

    /** Fills the office once; somebody who holds things and sums. */
    private String fill() throws Exception {
        try (var connection = centre.database();
                var statement = connection.createStatement()) {
            String holder;
            try (var rows = statement.executeQuery("select id from custody_holder where office_id = '" + centre.office()
                    + "' and kind = 'MEMBER' order by name limit 1")) {
                rows.next();
                holder = rows.getString(1);
            }
            try (var rows = statement.executeQuery("select count(*) from custody_thing where label = 'BN-1'")) {
                rows.next();
                if (rows.getInt(1) == 0) {
                    statement.execute(FILL.formatted(centre.office(), holder));
                }
            }
            return holder;
        }
    }
}
