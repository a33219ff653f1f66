package yinuo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.framework.Advised;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.MessageSource;
import yinuo.journal.Fact;
import yinuo.journal.Journal;

/**
 * Looks over the shoulder of the journal: every kind, every detail and every word that is written must have a text. Rules of
 * promises are left out, for tests make some of their own.
 */
class JournalWords implements BeanPostProcessor, MethodInterceptor {

    /** Details that are shown without their name. */
    private static final List<String> UNSEEN = List.of("words", "number", "home", "person", "collapsed", "attachments");

    private final MessageSource texts;

    JournalWords(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Journal && bean instanceof Advised advised) {
            advised.addAdvice(0, this);
        }
        return bean;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        var arguments = call.getArguments();
        if (arguments.length == 4 && arguments[2] instanceof String kind && arguments[3] instanceof Map<?, ?> facts) {
            check(kind, facts);
        } else if (arguments.length == 2 && arguments[1] instanceof List<?> notes) {
            notes.stream()
                    .filter(Journal.Note.class::isInstance)
                    .map(Journal.Note.class::cast)
                    .forEach(note -> check(note.kind(), note.facts()));
        }
        return call.proceed();
    }

    private void check(String kind, Map<?, ?> facts) {
        var keys = new ArrayList<>(List.of("journal." + kind));
        facts.forEach((name, value) -> {
            if (!UNSEEN.contains(name)) {
                keys.add("fact." + name);
            }
            if (Fact.of(value) instanceof Fact.Word(var key)) {
                keys.add(key);
            }
        });
        keys.removeIf(key ->
                key.startsWith("promise.") || texts.getMessage(key, null, null, Locale.SIMPLIFIED_CHINESE) != null);
        if (!keys.isEmpty()) {
            throw new AssertionError("Without a text: " + keys);
        }
    }
}
