package yinuo.desk.incident.web;

import org.jspecify.annotations.Nullable;
import yinuo.desk.incident.IncidentKind;
import yinuo.desk.incident.Team;

/** The form for an alarm as the page shows it: what nobody has typed is empty. */
public record AlarmView(
        String once,
        @Nullable IncidentKind kind,
        @Nullable Team team,
        String place,
        String person,
        String phone,
        String words,
        String minutesAgo) {

    static AlarmView of(AlarmPages.Form form) {
        return new AlarmView(
                form.key(),
                form.kind(),
                form.team(),
                text(form.place()),
                text(form.person()),
                text(form.phone()),
                text(form.words()),
                form.minutesAgo() == null ? "" : form.minutesAgo().toString());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
