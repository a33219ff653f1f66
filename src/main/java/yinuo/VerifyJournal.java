package yinuo;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import yinuo.journal.Journal;
import yinuo.journal.Verification;
import yinuo.journal.Verification.Fault;
import yinuo.office.OfficeScope;
import yinuo.office.Offices;
import yinuo.refusal.FilesAway;

/** Checks the journal of every office and says so, one line for each: only with the database, without any door to it. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"yinuo.database", "yinuo.time", "yinuo.office", "yinuo.attachment", "yinuo.journal"},
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "yinuo\\..*\\.web\\..*"))
class VerifyJournal {

    static final String ARGUMENT = "--verify-journal";

    /** 0 when all is intact, 1 when something is not or could not be looked at. */
    static int run(String... arguments) {
        var quiet = Stream.concat(Stream.of("--logging.level.yinuo=warn"), Arrays.stream(arguments))
                .toArray(String[]::new);
        try (var context = new SpringApplicationBuilder(VerifyJournal.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(quiet)) {
            return check(context, System.out);
        }
    }

    static int check(ApplicationContext context, PrintStream out) {
        var journal = context.getBean(Journal.class);
        var broken = 0;
        for (var office : context.getBean(Offices.class).all()) {
            try {
                var found = OfficeScope.ask(office.id(), () -> journal.verify(office.id()));
                out.println(office.code() + "  " + line(found));
                broken += found.intact() ? 0 : 1;
            } catch (FilesAway away) {
                out.println(office.code() + "  NOT CHECKED: the store of files does not answer");
                broken++;
            }
        }
        return broken == 0 ? 0 : 1;
    }

    private static String line(Verification found) {
        var counts = found.counts();
        var counted = "%d entries, %d chains, %d files, %d seals"
                .formatted(counts.entries(), counts.streams(), counts.files(), counts.seals());
        return found.intact()
                ? counted + ": intact"
                : counted + ": " + found.faults().size() + " FAULTS: "
                        + found.faults().stream().map(VerifyJournal::fault).collect(Collectors.joining("; "));
    }

    private static String fault(Fault fault) {
        var stream = fault.stream();
        if (stream == null) {
            return "%s %s".formatted(fault.kind(), fault.sealed());
        }
        var seal = fault.sealed() == null ? "not sealed yet" : "sealed on " + fault.sealed();
        return "%s %s/%s #%d (%s)".formatted(fault.kind(), stream.kind(), stream.id(), fault.sequence(), seal);
    }
}
