package yinuo.program;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import yinuo.page.IfMatch;
import yinuo.page.Page;
import yinuo.page.ProblemType;
import yinuo.staff.Actor;

/** How programs read what they may ask: OpenAPI at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class Description {

    static final String BEARER = "bearer";
    static final String PROBLEM = "Problem";

    private static final String TEXT = """
            The deeds of the centre for other programs, under the same rules as on the screens. Sign in for a token, or \
            make a personal one on your account page, and send it as `Authorization: Bearer …`. Instants are UTC \
            (RFC 3339); phones are masked. Whatever is posted under an `Idempotency-Key` is done once and answered \
            alike for seven days. A thing that several may change is shown with an `ETag`; sent back as `If-Match`, it keeps anybody \
            from overwriting what they have not seen. Lists come in pages: `next` of one is `after` of the following, and is \
            null on the last. Every refusal is a problem document (RFC 9457) whose `type` stays the same; its sentence is \
            Chinese, or English by `Accept-Language: en`.""";

    @Bean
    OpenAPI openApi() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Page.class, IfMatch.class);
        var components = new Components()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A token from POST /api/sign-in, or a personal one from the account page"))
                .addSchemas(PROBLEM, problem());
        byStatus().forEach((status, types) -> components.addResponses(status, response(types)));
        return new OpenAPI()
                .info(new Info().title("Yinuo").version("1").description(TEXT))
                .components(components);
    }

    @Bean
    GlobalOperationCustomizer described() {
        return new DescribedOperation(Operations.read());
    }

    static Map<String, List<ProblemType>> byStatus() {
        return Arrays.stream(ProblemType.values())
                .collect(Collectors.groupingBy(
                        type -> Integer.toString(type.status().value())));
    }

    private static ApiResponse response(List<ProblemType> types) {
        var content = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
        content.setExample(Map.of(
                "type",
                types.getFirst().uri().toString(),
                "title",
                types.getFirst().status().getReasonPhrase(),
                "status",
                types.getFirst().status().value(),
                "detail",
                "One sentence for people"));
        return new ApiResponse()
                .description(types.stream().map(type -> "`" + type.uri() + "`").collect(Collectors.joining(", ")))
                .content(new Content().addMediaType("application/problem+json", content));
    }

    private static Schema<?> problem() {
        var type = new StringSchema();
        type.setEnum(Arrays.stream(ProblemType.values())
                .map(known -> known.uri().toString())
                .toList());
        return new ObjectSchema()
                .description("Why something was not done (RFC 9457)")
                .addProperty("type", type.description("Stays the same for the same reason"))
                .addProperty("title", new StringSchema().description("The status in words"))
                .addProperty("status", new IntegerSchema().description("The HTTP status"))
                .addProperty("detail", new StringSchema().description("One sentence for people"))
                .addProperty("instance", new StringSchema().description("What was asked for"))
                .addProperty("clause", new StringSchema().description("The clause of the procedures that refuses"))
                .addProperty(
                        "errors",
                        new MapSchema()
                                .additionalProperties(new StringSchema())
                                .description("A sentence for each field that is at fault"))
                .required(List.of("type", "title", "status", "detail"));
    }
}
