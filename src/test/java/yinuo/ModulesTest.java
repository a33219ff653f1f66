package yinuo;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void every_module_touches_only_the_neighbours_it_names() {
        System.setProperty("spring.modulith.detection-strategy", "explicitly-annotated");

        ApplicationModules.of(Yinuo.class).verify();
    }
}
