package yinuo;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the customer-service centre: database, web server, sweep. Or, when asked, only checks its journal. */
@SpringBootApplication
@EnableScheduling
public class Yinuo {

    public static void main(String... arguments) {
        if (List.of(arguments).contains(VerifyJournal.ARGUMENT)) {
            System.exit(VerifyJournal.run(arguments));
        }
        SpringApplication.run(Yinuo.class, arguments);
    }
}
