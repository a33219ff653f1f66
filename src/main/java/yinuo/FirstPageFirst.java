package yinuo;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * A start makes what the first page needs, opens the door and makes the rest behind it, which is two of three parts of the
 * centre. One that cannot be made ends the centre: nobody shall find that out by a page that fails.
 */
@Component
@ConditionalOnProperty(name = "yinuo.first-page-first", havingValue = "true", matchIfMissing = true)
class FirstPageFirst implements BeanFactoryPostProcessor, ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPageFirst.class);

    /** Whose parts can be made when they are asked for. */
    private static final List<String> MAKERS = List.of(
            "yinuo.", "org.springdoc.", "org.springframework.boot.health.", "org.springframework.boot.jackson.");

    /** Long enough that whoever waited for the door has the page. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        for (var name : factory.getBeanDefinitionNames()) {
            if (canWait(typeOf(name, factory))) {
                factory.getBeanDefinition(name).setLazyInit(true);
            }
        }
    }

    /** The class of a part or, where a method makes it, the class of that method; empty when nobody says. */
    private static String typeOf(String name, ConfigurableListableBeanFactory factory) {
        var part = factory.getBeanDefinition(name);
        var maker = part.getFactoryBeanName();
        var type = maker == null
                ? part.getBeanClassName()
                : factory.getBeanDefinition(maker).getBeanClassName();
        return type == null ? "" : type;
    }

    private static boolean canWait(String type) {
        return MAKERS.stream().anyMatch(type::startsWith);
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        var centre = ready.getApplicationContext();
        Thread.ofPlatform().name("rest-of-the-start").daemon().start(() -> makeRest(centre));
    }

    private static void makeRest(ConfigurableApplicationContext centre) {
        try {
            Thread.sleep(PAUSE);
            for (var name : centre.getBeanDefinitionNames()) {
                if (centre.isClosed()) {
                    return;
                }
                if (centre.getBeanFactory().getMergedBeanDefinition(name).isSingleton()) {
                    centre.getBean(name);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            if (!centre.isClosed()) {
                LOG.error("A part of the centre cannot be made, so it ends", broken);
                // not by closing the context first: with its last thread the program would be over, and well by its
                // code
                System.exit(1);
            }
        }
    }
}
