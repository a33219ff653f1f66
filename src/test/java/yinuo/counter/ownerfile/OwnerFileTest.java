package yinuo.counter.ownerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yinuo.staff.Role.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yinuo.Browsing;
import yinuo.CentreTest;
import yinuo.People;
import yinuo.attachment.Attachment;
import yinuo.attachment.Attachments;
import yinuo.attachment.Samples;
import yinuo.attachment.Upload;
import yinuo.counter.ownerfile.OwnerPaper.Kind;
import yinuo.refusal.BadInput;
import yinuo.refusal.Forbidden;
import yinuo.rulebook.Clause;

/** Papers are filed with their home and stay in its journal when they are taken out. */
@CentreTest
class OwnerFileTest {

    @Autowired
    OwnerFiles files;

    @Autowired
    Attachments attachments;

    @Autowired
    People people;

    @Autowired
    MockMvcTester web;

    @Test
    @Clause("D01-3.6")
    void a_paper_is_filed_with_its_home_and_taken_out_for_a_reason() {
        var office = people.office();
        var desk = office.actor(RECEPTIONIST);
        var hash = office.in(() -> attachments.store(desk, new Upload("合同.png", "image/png", Samples.png())))
                .hash();
        assertThatThrownBy(() -> office.in(() -> {
                    files.file(desk, "3-1802", Kind.CONTRACT, " ", List.of(hash));
                    return true;
                }))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> office.in(() -> {
                    files.file(office.actor(SECURITY), "3-1802", Kind.CONTRACT, "合同", List.of(hash));
                    return true;
                }))
                .isInstanceOf(Forbidden.class);
        var browser = new Browsing(web, office, RECEPTIONIST);

        assertThat(browser.post(
                        "households/3-1802/papers", "kind", "CONTRACT", "title", "前期物业服务合同", "attachments", hash))
                .hasStatus(302);

        var home = office.in(() -> people.register().must(desk, "3-1802"));
        var papers = office.in(() -> files.of(desk, home));
        assertThat(papers)
                .extracting(OwnerPaper::file)
                .extracting(Attachment::hash)
                .containsExactly(hash);
        assertThat(browser.get("households/3-1802/papers")).bodyText().contains("前期物业服务合同", "D01-3.6");
        assertThat(browser.get("households/3-1802")).bodyText().contains("存入资料", "3-1802/papers");
        var removal = "households/3-1802/papers/" + papers.getFirst().id().value() + "/removal";
        assertThat(browser.post(removal)).hasStatus(422);
        assertThat(browser.post(removal, "why", "放错了户")).hasStatus(302);
        assertThat(browser.post(removal, "why", "再来")).hasStatus(404);
        assertThat(office.in(() -> files.of(desk, home))).isEmpty();
        assertThat(browser.get("households/3-1802")).bodyText().contains("移出资料", "放错了户");
        assertThat(new Browsing(web, people.office(), RECEPTIONIST).get("households/3-1802/papers"))
                .bodyText()
                .doesNotContain("前期物业服务合同");
    }
}
