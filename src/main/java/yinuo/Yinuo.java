package yinuo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Starts the customer-service centre: database, web server, sweep. Or, when asked, only checks its journal, or puts the
 * program into a folder. Parts of the centre are looked for among the outermost classes and the sources of duties only:
 * two of three class files hold an inner one of another kind.
 */
@SpringBootApplication
@ComponentScan(
        resourcePattern = "**/{part:[^$]+|[^$]+[$]Source}.class",
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@EnableScheduling
public class Yinuo {

    public static void main(String... arguments) {
        for (var argument : arguments) {
            if (argument.equals(VerifyJournal.ARGUMENT)) {
                System.exit(VerifyJournal.run(arguments));
            }
            if (argument.startsWith(Installation.ARGUMENT)) {
                System.exit(Installation.run(argument));
            }
        }
        SpringApplication.run(Yinuo.class, arguments);
    }
}
