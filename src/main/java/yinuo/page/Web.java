package yinuo.page;

import com.fasterxml.jackson.annotation.Nulls;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.JacksonMixinModuleEntries;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.CollectionFactory;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.validation.Validator;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;
import yinuo.refusal.Missing;
import yinuo.staff.Actor;

/** Gives controllers the {@link Page}, {@link Actor}, {@link IfMatch} and {@link Toasts} of their request. */
@Configuration(proxyBeanMethods = false)
class Web implements WebMvcConfigurer {

    private final Pages pages;

    Web(Pages pages) {
        this.pages = pages;
    }

    /** None: the framework would look for them in every class of the centre. */
    @Bean
    @Primary
    static JacksonMixinModuleEntries mixins() {
        return JacksonMixinModuleEntries.create(entries -> {});
    }

    /** None either: what comes in is checked by the deed it is meant for. */
    @Override
    public Validator getValidator() {
        return Validator.forInstanceOf(Void.class, (nothing, faults) -> {});
    }

    /** What people type and programs send comes without the character that no screen shows and no database takes. */
    private static String seen(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, String.class, Web::seen);
        registry.addConverter(new Choices((ConversionService) registry));
    }

    /** What is chosen among several things of a form: an empty choice is none. */
    private record Choices(ConversionService conversion) implements GenericConverter {

        private static final TypeDescriptor TEXT = TypeDescriptor.valueOf(String.class);

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String[].class, Collection.class));
        }

        @Override
        public Object convert(@Nullable Object typed, TypeDescriptor from, TypeDescriptor to) {
            var texts = typed == null ? new String[0] : (String[]) typed;
            var kind = Optional.ofNullable(to.getElementTypeDescriptor()).orElse(TEXT);
            var chosen = CollectionFactory.createCollection(to.getType(), kind.getType(), texts.length);
            Arrays.stream(texts)
                    .map(text -> conversion.convert(text, TEXT, kind))
                    .filter(Objects::nonNull)
                    .forEach(chosen::add);
            return chosen;
        }
    }

    /** Nor does a list that programs send hold nothing where something belongs. */
    @Bean
    static JsonMapperBuilderCustomizer strictBodies() {
        var text = new SimpleModule("seen text").addDeserializer(String.class, new StringDeserializer() {
            @Override
            public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
                var text = super.deserialize(json, context);
                return text == null ? null : seen(text);
            }
        });
        return json -> json.addModule(text).changeDefaultNullHandling(nothing -> nothing.withContentNulls(Nulls.FAIL));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new OfRequest());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new HtmxRedirects());
    }

    /** A redirect after a form sent by htmx leads the whole page on, not the fragment. */
    private static final class HtmxRedirects implements HandlerInterceptor {

        @Override
        public void postHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
            var name = view == null ? null : view.getViewName();
            if (view != null
                    && name != null
                    && name.startsWith("redirect:")
                    && request.getHeader("HX-Request") != null) {
                response.setHeader("HX-Redirect", name.substring("redirect:".length()));
                view.clear();
            }
        }
    }

    private final class OfRequest implements HandlerMethodArgumentResolver {

        private static final Set<Class<?>> OURS = Set.of(Page.class, Actor.class, IfMatch.class, Toasts.class);

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return OURS.contains(parameter.getParameterType());
        }

        /** A path that names no office of the person's has no actor, and so nothing to show. */
        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            var request = web.getNativeRequest(HttpServletRequest.class);
            if (request == null) {
                throw new IllegalStateException("Pages are asked for over HTTP");
            }
            if (parameter.getParameterType() == Page.class) {
                return pages.of(request);
            }
            if (parameter.getParameterType() == IfMatch.class) {
                return IfMatch.of(request.getHeader(IfMatch.HEADER));
            }
            var response = web.getNativeResponse(HttpServletResponse.class);
            if (parameter.getParameterType() == Toasts.class && response != null) {
                return new Toasts(request, response);
            }
            var actor = request.getAttribute(Actor.class.getName());
            if (actor == null) {
                throw new Missing("office", request.getRequestURI());
            }
            return actor;
        }
    }
}
