package yinuo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the customer-service centre: database, web server, sweep. */
@SpringBootApplication
@EnableScheduling
public class Yinuo {

    public static void main(String... arguments) {
        SpringApplication.run(Yinuo.class, arguments);
    }
}
