package yinuo.demo.duty;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import yinuo.demo.Ago;
import yinuo.demo.DemoStaff;
import yinuo.staff.Actor;

/** What the team does besides its matters: rosters and shifts, conduct, training, reports, the survey. */
@Component
public class DemoTeam {

    private final DemoRoster roster;
    private final DemoShifts shifts;
    private final DemoConduct conduct;
    private final DemoTraining training;
    private final DemoReports reports;
    private final DemoSurvey survey;

    DemoTeam(
            DemoRoster roster,
            DemoShifts shifts,
            DemoConduct conduct,
            DemoTraining training,
            DemoReports reports,
            DemoSurvey survey) {
        this.roster = roster;
        this.shifts = shifts;
        this.conduct = conduct;
        this.training = training;
        this.reports = reports;
        this.survey = survey;
    }

    public void plan(Map<DemoStaff, Actor> people, Instant now, Ago ago) {
        roster.plan(people, now, ago);
        shifts.plan(people, now, ago);
        conduct.plan(people, now, ago);
        training.plan(people, now, ago);
        reports.plan(people, now, ago);
        survey.plan(people, ago);
    }
}
