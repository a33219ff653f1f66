package yinuo.program;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the method that answers an address. All addresses begin with the code of an office, so that Spring would compare a
 * request with every method of the program; here those come first whose address has the same word after it, is as long,
 * and as much for programs or people.
 */
@Configuration(proxyBeanMethods = false)
class Addresses {

    private static final String PROGRAMS = "api";
    private static final Pattern PLAIN = Pattern.compile("(api )?[a-z0-9.-]+ \\d+");

    @Bean
    static WebMvcRegistrations byWord() {
        return new WebMvcRegistrations() {

            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new ByWord();
            }
        };
    }

    /**
     * What a request and the method that answers it have in common: the part after the office, whether it is for programs,
     * and how many parts it begins, such as {@code api complaints 3}. Empty where nothing follows the office.
     */
    static String word(String path) {
        var parts = path.split("/");
        var programs = parts.length > 1 && parts[1].equals(PROGRAMS);
        var at = programs ? 3 : 2;
        return parts.length > at ? (programs ? PROGRAMS + " " : "") + parts[at] + " " + (parts.length - at) : "";
    }

    /** Other patterns that end before the word answer no address that has one. */
    private static boolean isOpen(String pattern) {
        return pattern.contains("**");
    }

    /** Asks first those whose address has the word that was asked for, then, if it is none of them, everybody. */
    private static final class ByWord extends RequestMappingHandlerMapping {

        private final Map<String, List<Answering>> words = new HashMap<>();
        private final List<Answering> anyWord = new ArrayList<>();
        private final Map<String, SameWord> asked = new ConcurrentHashMap<>();

        private record Answering(Object handler, Method method, RequestMappingInfo mapping) {}

        /** An address with a variable in the place of the word may be asked for by any. */
        @Override
        protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
            super.registerHandlerMethod(handler, method, mapping);
            var answering = new Answering(handler, method, mapping);
            var of = mapping.getPatternValues().stream().map(Addresses::word).collect(Collectors.toSet());
            if (of.stream().allMatch(word -> PLAIN.matcher(word).matches())) {
                of.forEach(word ->
                        words.computeIfAbsent(word, _ -> new ArrayList<>()).add(answering));
            } else if (!of.equals(Set.of(""))
                    || mapping.getPatternValues().stream().anyMatch(Addresses::isOpen)) {
                anyWord.add(answering);
            }
        }

        /** Made when it is asked for first, which spares a start some of its time. */
        private SameWord same(String word) {
            var same = new SameWord(obtainApplicationContext());
            Stream.concat(words.getOrDefault(word, List.of()).stream(), anyWord.stream())
                    .forEach(one -> same.registerHandlerMethod(one.handler(), one.method(), one.mapping()));
            return same;
        }

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            var word = word(request.getRequestURI());
            var same = words.containsKey(word) ? asked.computeIfAbsent(word, this::same) : null;
            var found = same == null ? null : same.lookupHandlerMethod(path, request);
            return found == null ? super.lookupHandlerMethod(path, request) : found;
        }
    }

    /** The addresses of one word. What none of them answers is no fault yet. */
    private static final class SameWord extends RequestMappingHandlerMapping {

        SameWord(ApplicationContext context) {
            setApplicationContext(context);
        }

        @Override
        protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
            super.registerHandlerMethod(handler, method, mapping);
        }

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
                throws Exception {
            return super.lookupHandlerMethod(path, request);
        }

        @Override
        protected @Nullable HandlerMethod handleNoMatch(
                Set<RequestMappingInfo> infos, String path, HttpServletRequest request) {
            return null;
        }
    }
}
