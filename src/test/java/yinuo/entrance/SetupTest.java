package yinuo.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The first start of an empty installation, from the code in the log to the first slip that can be written. */
@SpringBootTest(
        properties = {
            "yinuo.demo=false",
            "yinuo.db.throwaway=true",
            "yinuo.data=target/test-data",
            "yinuo.sweep=false",
            "spring.application.name=first-start"
        })
@AutoConfigureMockMvc
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class SetupTest {

    @Autowired
    MockMvcTester web;

    private MvcTestResult open(String code, String officeCode, String profile) {
        return web.post()
                .uri("/setup")
                .with(csrf())
                .param("code", code)
                .param("company", "一诺物业")
                .param("office", "科技园二期")
                .param("officeCode", officeCode)
                .param("profile", profile)
                .param("name", "方明")
                .param("account", "fangming")
                .param("password", "a-long-enough-passphrase")
                .exchange();
    }

    @Test
    void whoever_reads_the_code_opens_an_office_that_can_send_work_out_at_once(CapturedOutput log) {
        var found = Pattern.compile("enter this code: ([A-Z2-7]+)").matcher(log.getAll());
        assertThat(found.find()).isTrue();
        var code = found.group(1);
        assertThat(web.get().uri("/sign-in")).hasStatus(302);

        assertThat(open("WRONG", "keji", "INDUSTRIAL_PARK")).hasStatus(422);
        assertThat(open(code, "sign-in", "NONE"))
                .hasStatus(422)
                .bodyText()
                .contains("一诺物业", "科技园二期", "请选择管理处类型", "代号用小写字母和数字");
        assertThat(open(code, "keji", "INDUSTRIAL_PARK")).hasStatus(302);
        assertThat(open(code, "again", "MALL")).hasStatus(422);

        var session = session();
        assertThat(web.get().uri("/keji/settings").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("一诺物业", "工业园", "工程维修部", "保洁绿化部", "秩序维护部", "收银中心", "园区办");
        assertThat(web.get().uri("/keji/today").cookie(session)).hasStatusOk();
        assertThat(web.get().uri("/setup")).hasStatus(302);
    }

    private Cookie session() {
        return Objects.requireNonNull(web.post()
                .uri("/sign-in")
                .with(csrf())
                .param("name", "fangming")
                .param("password", "a-long-enough-passphrase")
                .exchange()
                .getResponse()
                .getCookie("SESSION"));
    }
}
