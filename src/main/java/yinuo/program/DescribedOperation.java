package yinuo.program;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import yinuo.page.IfMatch;
import yinuo.page.Versioned;
import yinuo.staff.Actor;

/** Says of an address what it does, what it takes and how it may refuse. */
class DescribedOperation implements GlobalOperationCustomizer {

    private static final String JSON = "application/json";
    private static final String OK = "200";

    private final Operations operations;

    DescribedOperation(Operations operations) {
        this.operations = operations;
    }

    /** The controller without its ending, and the method: unique, and stable while these names are. */
    static String id(HandlerMethod method) {
        var type = method.getBeanType().getSimpleName().replaceAll("Api$", "");
        return Character.toLowerCase(type.charAt(0)) + type.substring(1) + "_"
                + method.getMethod().getName();
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var entry = operations.of(id(method));
        operation.operationId(id(method)).summary(entry.summary()).description(entry.description());
        operation.setTags(List.of(id(method).split("_")[0].replaceAll("Deed$", "")));
        if (isOfOffice(method)) {
            operation.addSecurityItem(new SecurityRequirement().addList(Description.BEARER));
        }
        parameters(operation, method);
        success(operation, method, entry);
        request(operation, entry);
        refusals(method)
                .forEach(status -> operation
                        .getResponses()
                        .addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + status)));
        return operation;
    }

    private void parameters(Operation operation, HandlerMethod method) {
        var parameters = new ArrayList<Parameter>();
        if (isOfOffice(method)) {
            parameters.add(new PathParameter().name("office").required(true).schema(new StringSchema()));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(known -> !known.getName().equals("office")
                            && !known.getName().equals(Once.HEADER))
                    .forEach(parameters::add);
        }
        if (isOfOffice(method) && posts(method)) {
            parameters.add(new HeaderParameter().name(Once.HEADER).schema(new StringSchema().maxLength(200)));
        }
        if (takes(method, IfMatch.class)) {
            parameters.add(new HeaderParameter().name(IfMatch.HEADER).schema(new StringSchema()));
        }
        parameters.forEach(one -> one.description(operations.parameters().get(one.getName())));
        operation.setParameters(parameters);
    }

    private static void success(Operation operation, HandlerMethod method, Operations.Entry entry) {
        var responses = operation.getResponses();
        var success = responses.remove(OK);
        if (success == null) {
            return;
        }
        if (Versioned.class.isAssignableFrom(method.getMethod().getReturnType())) {
            success.addHeaderObject(
                    "ETag", new Header().description("The version shown").schema(new StringSchema()));
        }
        if (entry.answer() != null
                && success.getContent() != null
                && success.getContent().get(JSON) != null) {
            success.getContent().get(JSON).setExample(entry.answer());
        }
        responses.addApiResponse(entry.status(), success.description("Done, or what was asked for"));
    }

    private static void request(Operation operation, Operations.Entry entry) {
        var body = operation.getRequestBody();
        if (body != null && body.getContent() != null && body.getContent().get(JSON) != null) {
            body.getContent().get(JSON).setExample(entry.request());
        }
    }

    private static TreeSet<String> refusals(HandlerMethod method) {
        var statuses = new TreeSet<>(List.of("400", "406", "500", "503"));
        if (isOfOffice(method)) {
            statuses.addAll(List.of("401", "403", "404", "422"));
        }
        if (posts(method)) {
            statuses.addAll(List.of("413", "415", "422"));
            statuses.addAll(
                    isOfOffice(method)
                            ? List.of("409")
                            : id(method).startsWith("signIn") ? List.of("401", "429") : List.of("404"));
        }
        return statuses;
    }

    private static boolean isOfOffice(HandlerMethod method) {
        return takes(method, Actor.class);
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.asList(method.getMethod().getParameterTypes()).contains(type);
    }

    private static boolean posts(HandlerMethod method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping != null && Arrays.asList(mapping.method()).contains(RequestMethod.POST);
    }
}
