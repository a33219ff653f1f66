package yinuo;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yinuo.staff.Role;

/** Speaks to the centre as programs do: JSON over HTTP, in the name of somebody of an office. */
public final class Programs {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockMvcTester web;
    private final People.Staffed office;
    private final java.util.Map<Role, String> tokens = new java.util.EnumMap<>(Role.class);

    public Programs(MockMvcTester web, People.Staffed office) {
        this.web = web;
        this.office = office;
    }

    public MvcTestResult post(Role as, String path, String json, String... headers) {
        var request = web.post()
                .uri("/api/" + office.code() + "/" + path)
                .header("Authorization", token(as))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.getBytes(StandardCharsets.UTF_8));
        for (var n = 0; n < headers.length; n += 2) {
            request = request.header(headers[n], headers[n + 1]);
        }
        return request.exchange();
    }

    /** Sends a file under its name and what it is said to be. */
    public MvcTestResult upload(Role as, String name, String mediaType, byte[] content) {
        return web.post()
                .multipart()
                .uri("/api/" + office.code() + "/attachments")
                .file(new org.springframework.mock.web.MockMultipartFile("file", name, mediaType, content))
                .header("Authorization", token(as))
                .exchange();
    }

    public MvcTestResult get(Role as, String path) {
        return web.get()
                .uri("/api/" + office.code() + "/" + path)
                .header("Authorization", token(as))
                .exchange();
    }

    public static JsonNode json(MvcTestResult result) {
        return JSON.readTree(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private String token(Role as) {
        return tokens.computeIfAbsent(as, office::bearer);
    }
}
