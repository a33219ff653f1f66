package yinuo.page;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every text people see, from one bundle per topic: Chinese first, English beside it. */
@Configuration(proxyBeanMethods = false)
class Texts {

    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Bean
    ResourceBundleMessageSource messageSource() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        var source = new Bundles();
        source.setBasenames(Arrays.stream(found)
                .map(file -> String.valueOf(file.getFilename()))
                .filter(name -> !name.endsWith("_en.properties"))
                .map(name -> "messages/" + name.substring(0, name.length() - ".properties".length()))
                .sorted()
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    /** Remembers each text once it was found, for a page has hundreds and there are dozens of bundles to look in. */
    private static final class Bundles extends ResourceBundleMessageSource {

        private final Map<Key, MessageFormat> formats = new ConcurrentHashMap<>();
        private final Map<Key, String> plain = new ConcurrentHashMap<>();

        private record Key(String code, Locale language) {}

        @Override
        protected @Nullable MessageFormat resolveCode(String code, Locale language) {
            return formats.computeIfAbsent(new Key(code, language), _ -> super.resolveCode(code, language));
        }

        /** Written by the same rules as the others: two apostrophes are one. */
        @Override
        protected @Nullable String resolveCodeWithoutArguments(String code, Locale language) {
            return plain.computeIfAbsent(new Key(code, language), _ -> {
                var format = resolveCode(code, language);
                return format == null ? null : format.format(new Object[0]);
            });
        }
    }
}
