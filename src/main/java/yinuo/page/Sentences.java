package yinuo.page;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import yinuo.refusal.Refusal;

/** Sentences with words in them that have a text of their own. */
final class Sentences {

    private Sentences() {}

    static Object[] words(List<?> arguments, MessageSource texts, Locale locale) {
        return arguments.stream()
                .map(argument ->
                        argument instanceof Refusal.Word(var key) ? texts.getMessage(key, null, locale) : argument)
                .toArray();
    }
}
