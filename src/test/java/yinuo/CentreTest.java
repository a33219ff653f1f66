package yinuo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * The whole centre on a real PostgreSQL that is thrown away, with a clock that stands still. One context serves all
 * tests: each opens an office of its own by {@link People}, so none sees another's rows.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        properties = {
            "yinuo.demo=false",
            "yinuo.db.throwaway=true",
            "yinuo.data=target/test-data",
            "yinuo.sweep=false",
            "yinuo.first-page-first=false"
        })
@AutoConfigureMockMvc
@Import(TestCentre.class)
public @interface CentreTest {}
