package yinuo;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yinuo.staff.Role;

/** Uses the pages as a person does, signed in, with forms that carry their secret. */
public final class Browsing {

    private final MockMvcTester web;
    private final People.Staffed office;
    private final jakarta.servlet.http.Cookie session;

    public Browsing(MockMvcTester web, People.Staffed office, Role as) {
        this.web = web;
        this.office = office;
        var result = web.post()
                .uri("/sign-in")
                .with(csrf())
                .param("name", office.actor(as).name())
                .param("password", People.PASSWORD)
                .exchange();
        var response = result.getResponse();
        var cookie = response.getCookie("yinuo") == null ? response.getCookie("SESSION") : response.getCookie("yinuo");
        this.session = Objects.requireNonNull(cookie, "signing in begins a session");
    }

    public MvcTestResult get(String path) {
        return web.get().uri("/" + office.code() + "/" + path).cookie(session).exchange();
    }

    /** Sends a form; the fields come as name, value, name, value. */
    public MvcTestResult post(String path, String... fields) {
        var request =
                web.post().uri("/" + office.code() + "/" + path).cookie(session).with(csrf());
        for (var n = 0; n < fields.length; n += 2) {
            request = request.param(fields[n], fields[n + 1]);
        }
        return request.exchange();
    }

    /** The same by htmx, which swaps in what comes back. */
    public MvcTestResult swap(String path, String... fields) {
        var request = web.post()
                .uri("/" + office.code() + "/" + path)
                .cookie(session)
                .header("HX-Request", "true")
                .with(csrf());
        for (var n = 0; n < fields.length; n += 2) {
            request = request.param(fields[n], fields[n + 1]);
        }
        return request.exchange();
    }

    /** Sends a file by a form. */
    public MvcTestResult upload(String path, String field, String name, byte[] content) {
        return web.post()
                .multipart()
                .uri("/" + office.code() + "/" + path)
                .file(new org.springframework.mock.web.MockMultipartFile(field, name, null, content))
                .cookie(session)
                .with(csrf())
                .exchange();
    }

    /** Sends a form with fields and files, as the browser does once it holds a file. */
    public MvcTestResult upload(
            String path, java.util.List<org.springframework.mock.web.MockMultipartFile> files, String... fields) {
        var request = web.post()
                .multipart()
                .uri("/" + office.code() + "/" + path)
                .cookie(session)
                .with(csrf());
        for (var file : files) {
            request = request.file(file);
        }
        for (var n = 0; n < fields.length; n += 2) {
            request = request.param(fields[n], fields[n + 1]);
        }
        return request.exchange();
    }
}
