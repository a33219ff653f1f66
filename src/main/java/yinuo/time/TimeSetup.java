package yinuo.time;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeSetup {

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }
}
