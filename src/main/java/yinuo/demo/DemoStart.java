package yinuo.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import yinuo.database.Database;
import yinuo.entrance.DemoAccounts;
import yinuo.office.Offices;
import yinuo.time.MovableClock;

/** Fills an empty embedded database with the demo, once, and sets the clock of a demo to where it was left. */
@Configuration(proxyBeanMethods = false)
class DemoStart {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    /** Named on the sign-in page; whoever has no demo has none of these accounts either. */
    @Bean
    DemoAccounts demoAccounts(DemoState state) {
        return new DemoAccounts() {
            @Override
            public String password() {
                return DemoOffices.PASSWORD;
            }

            @Override
            public String pin() {
                return DemoOffices.PIN;
            }

            @Override
            public List<Named> named() {
                return state.isDemo() ? DemoOffices.named() : List.of();
            }
        };
    }

    @Bean
    BeforeTheDoorOpens demo(
            Database database,
            @Value("${yinuo.demo}") boolean wanted,
            @Value("${yinuo.demo.past}") boolean lived,
            Offices offices,
            ObjectProvider<DemoOffices> demoOffices,
            ObjectProvider<DemoHistory> history,
            DemoState state,
            Clock clock) {
        return new BeforeTheDoorOpens(() -> {
            if (!database.embedded() || !wanted || !(clock instanceof MovableClock movable)) {
                return;
            }
            if (offices.all().isEmpty()) {
                state.keep(Duration.ZERO);
            }
            // A first start that was cut short leaves a demo without its office: it is opened now.
            if (state.ahead().isPresent() && offices.withCode(DemoOffices.FIRST).isEmpty()) {
                LOG.info("The demo office is being filled, which happens once and takes some seconds");
                var opened = demoOffices.getObject().open();
                if (lived) {
                    history.getObject().live(opened, movable);
                }
            }
            state.ahead().ifPresent(movable::standApart);
        });
    }
}
