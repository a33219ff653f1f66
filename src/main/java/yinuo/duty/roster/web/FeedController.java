package yinuo.duty.roster.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import yinuo.duty.roster.Calendars;
import yinuo.duty.roster.ShiftKind;
import yinuo.office.OfficeScope;
import yinuo.office.Offices;

/** Gives a telephone its owner's shifts. Nobody signs in here: the secret in the address opens one feed and no more. */
@Controller
class FeedController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Offices offices;
    private final Calendars calendars;
    private final MessageSource texts;

    FeedController(Offices offices, Calendars calendars, MessageSource texts) {
        this.offices = offices;
        this.calendars = calendars;
        this.texts = texts;
    }

    @GetMapping("/calendar/{office}/{secret}.ics")
    ResponseEntity<String> feed(@PathVariable("office") String code, @PathVariable String secret, Locale language)
            throws Exception {
        var office = offices.withCode(code);
        var text = office.isEmpty()
                ? Optional.<String>empty()
                : OfficeScope.call(
                        office.get().id(), () -> calendars.feed(office.get(), secret, shift -> name(shift, language)));
        return text.map(calendar -> ResponseEntity.ok().contentType(CALENDAR).body(calendar))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String name(ShiftKind shift, Locale language) {
        return shift.name().isEmpty()
                ? Optional.ofNullable(texts.getMessage("word.Shift." + shift.code(), null, "", language))
                        .orElse("")
                : shift.name();
    }
}
