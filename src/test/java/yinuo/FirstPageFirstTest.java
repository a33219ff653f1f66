package yinuo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import yinuo.refusal.Missing;

class FirstPageFirstTest {

    private final DefaultListableBeanFactory parts = new DefaultListableBeanFactory();

    private boolean waits(String part) {
        return parts.getBeanDefinition(part).isLazyInit();
    }

    @Test
    void our_own_parts_wait_and_those_that_a_part_of_ours_makes_but_nobody_elses() {
        parts.registerBeanDefinition("ours", new RootBeanDefinition(Missing.class));
        var made = new RootBeanDefinition();
        made.setFactoryBeanName("ours");
        made.setFactoryMethodName("make");
        parts.registerBeanDefinition("made", made);
        parts.registerBeanDefinition("theirs", new RootBeanDefinition(String.class));

        new FirstPageFirst().postProcessBeanFactory(parts);

        assertThat(waits("ours")).isTrue();
        assertThat(waits("made")).isTrue();
        assertThat(waits("theirs")).isFalse();
    }
}
