package yinuo.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractTemplateView;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** Renders the compiled templates; each gets the {@link Page} besides what its controller gave it. */
@Configuration(proxyBeanMethods = false)
class Templates {

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    ViewResolver templateViews(TemplateEngine engine, Pages pages) {
        return new Resolver(engine, pages);
    }

    private static final class Resolver extends AbstractTemplateViewResolver {

        private final TemplateEngine engine;
        private final Pages pages;

        Resolver(TemplateEngine engine, Pages pages) {
            this.engine = engine;
            this.pages = pages;
            setViewClass(Template.class);
            setSuffix(".jte");
            setContentType("text/html;charset=UTF-8");
            setOrder(Ordered.LOWEST_PRECEDENCE - 5);
            setExposeSpringMacroHelpers(false);
        }

        @Override
        protected Class<?> requiredViewClass() {
            return Template.class;
        }

        @Override
        protected AbstractUrlBasedView instantiateView() {
            return new Template(engine, pages);
        }
    }

    private static final class Template extends AbstractTemplateView {

        private final TemplateEngine engine;
        private final Pages pages;

        Template(TemplateEngine engine, Pages pages) {
            this.engine = engine;
            this.pages = pages;
        }

        @Override
        public boolean checkResource(Locale locale) {
            return engine.hasTemplate(String.valueOf(getUrl()));
        }

        @Override
        protected void renderMergedTemplateModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            var page = pages.of(request);
            model.put("page", page);
            if (page.around().toast() != null && !page.htmx()) {
                Toasts.forget(request, response);
            }
            var out = new Utf8ByteOutput();
            engine.render(String.valueOf(getUrl()), model, out);
            response.setContentLength(out.getContentLength());
            out.writeTo(response.getOutputStream());
        }
    }
}
