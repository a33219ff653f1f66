package yinuo.program;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the method that answers an address. All addresses begin with the code of an office, so that Spring would compare a
 * request with every method of the program; here only those are compared whose address has the same word after it.
 */
@Configuration(proxyBeanMethods = false)
class Addresses {

    private static final String PROGRAMS = "api";
    private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9._~-]");
    private static final String ANY = "*";
    private static final String WORD = Addresses.class.getName();

    @Bean
    static WebMvcRegistrations byWord() {
        return new WebMvcRegistrations() {

            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new ByWord();
            }
        };
    }

    /** What follows the office in a path or a pattern, if anything does. */
    static String word(String path) {
        var parts = path.split("/", 5);
        var at = parts.length > 1 && parts[1].equals(PROGRAMS) ? 3 : 2;
        return parts.length > at ? parts[at] : "";
    }

    private static final class ByWord extends RequestMappingHandlerMapping {

        /** Addresses with one word; those with a variable in its place, or with several patterns, are always compared. */
        private final Map<RequestMappingInfo, String> words = new ConcurrentHashMap<>();

        @Override
        protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
            var patterns = mapping.getPatternValues();
            if (patterns.size() == 1) {
                var word = word(patterns.iterator().next());
                if (word.matches("[a-z0-9.-]+")) {
                    words.put(mapping, word);
                }
            }
            super.registerHandlerMethod(handler, method, mapping);
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
            var word = words.get(info);
            return word == null || isWanted(word, request) ? super.getMatchingMapping(info, request) : null;
        }

        /** Words that were written in another way, such as with a percent sign, may be any. */
        private static boolean isWanted(String word, HttpServletRequest request) {
            var wanted = request.getAttribute(WORD);
            if (wanted == null) {
                var written = word(request.getRequestURI());
                wanted = UNUSUAL.matcher(written).find() ? ANY : written;
                request.setAttribute(WORD, wanted);
            }
            return wanted.equals(word) || wanted.equals(ANY);
        }
    }
}
