package yinuo;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@TestConfiguration(proxyBeanMethods = false)
@Import(People.class)
class TestCentre {

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }

    /** Whatever a deed writes into the journal must have its words, or the pages of that day could not be shown. */
    @Bean
    static BeanPostProcessor wordsOfTheJournal(ApplicationContext texts) {
        return new JournalWords(texts);
    }

    /** The real one with the least work: hundreds of people sign in during the tests. */
    @Bean
    @Primary
    PasswordEncoder quickPasswords() {
        return new BCryptPasswordEncoder(4);
    }
}
