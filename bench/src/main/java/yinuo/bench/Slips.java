package yinuo.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Ten thousand open slips: the lists of the desk and of a department, and a slip on the department's phone. */
final class Slips {

    private static final String FILL = """
            set yinuo.office = '%1$s';
            insert into slip (office_id, id, number, sent_at, sent_by, source_kind, source_number, source_path, received_at,
                received_how, received_by, home, person, phone, words, grams, job, urgency, place, internal, paid,
                appointment, department_id, department, steward, rework_number, stage, acknowledge_by, arrive_by, finish_by,
                due_by, acknowledged_at, acknowledged_by, arrived_at, arrived_by, done_at, done_by)
            select '%1$s', gen_random_uuid(), 'BN-' || n, now() - n * interval '7 minutes', 'bench', 'DESK', '', '',
                now() - n * interval '7 minutes', '', 'bench', '3-1802', '吴佳禾', '', '卫生间顶板渗水 ' || n,
                array['卫生', '生间', '间顶', '顶板', '板渗', '渗水'], 'SMALL_REPAIR', 'NORMAL', 'IN_HOME', false, false, '',
                department.id, department.name, '', '', (array['SENT', 'ISSUED', 'ON_SITE', 'DONE'])[n %% 4 + 1],
                now() - n * interval '6 minutes', now() - n * interval '5 minutes', now() - n * interval '4 minutes',
                now() - n * interval '4 minutes',
                case when n %% 4 > 0 then now() - n * interval '6 minutes' end, case when n %% 4 > 0 then 'bench' end,
                case when n %% 4 > 1 then now() - n * interval '5 minutes' end, case when n %% 4 > 1 then 'bench' end,
                case when n %% 4 = 3 then now() - n * interval '1 minute' end, case when n %% 4 = 3 then 'bench' end
            from generate_series(1, 10000) n
            join department on department.office_id = '%1$s' and department.code = 'engineering';
            insert into slip_copy (office_id, slip_id, copy, seq, whereabouts, since, by_name)
            select office_id, slip.id, copy, 1, 'DESK', sent_at, 'bench'
            from slip, unnest(array['STUB', 'DEPARTMENT', 'STEWARD']) copy
            where number like 'BN-%%' and office_id = '%1$s';
            insert into promise (office_id, id, rule, clause, term, generation, subject_kind, subject_id, subject_number,
                subject_home, subject_title, subject_path, owed_role, made_at, warn_at, due_at, level)
            select office_id, gen_random_uuid(), 'FINISH_JOB', 'D01-4.10.2', '4h', 1, 'slip', id, number, home, words,
                'dispatch/' || id, 'ENGINEERING', sent_at, sent_at, finish_by, 4
            from slip
            where number like 'BN-%%' and office_id = '%1$s';
            """;

    private final Centre centre;

    Slips(Centre centre) {
        this.centre = centre;
    }

    void run() throws Exception {
        var one = fill();
        var desk = new Pages(centre);
        desk.signIn();
        for (var path : new String[] {
            "dispatch",
            "dispatch?tab=TO_ACKNOWLEDGE",
            "dispatch?tab=TO_RETURN",
            "dispatch?q=" + URLEncoder.encode("渗水", StandardCharsets.UTF_8),
            "dispatch/" + one
        }) {
            desk.measure("/qinghe/" + path);
        }
        var department = new Pages(centre);
        department.signIn("engineering");
        department.measure("/qinghe/dispatch");
        department.measure("/qinghe/dispatch/" + one);
    }

    /** Fills the office once; the id of one slip. */
    private String fill() throws Exception {
        try (var connection = centre.database();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select count(*) from slip where number like 'BN-%'")) {
                rows.next();
                if (rows.getInt(1) == 0) {
                    statement.execute(FILL.formatted(centre.office()));
                    statement.execute("vacuum analyze");
                }
            }
            try (var rows = statement.executeQuery("select id from slip where number = 'BN-101'")) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
