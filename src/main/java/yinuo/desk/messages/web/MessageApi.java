package yinuo.desk.messages.web;

import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yinuo.desk.messages.MessageImport;
import yinuo.page.Page;
import yinuo.staff.Actor;

/** The import for programs: one file in, the number of imported messages and the bad rows out. */
@RestController
@RequestMapping("/api/{office}/messages")
class MessageApi {

    private final MessageImport messages;

    MessageApi(MessageImport messages) {
        this.messages = messages;
    }

    record BadJson(int line, String reason) {}

    record ResultJson(int imported, List<BadJson> bad) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResultJson run(Actor actor, Page page, @RequestParam MultipartFile file) throws IOException {
        var id = messages.bring(actor, String.valueOf(file.getOriginalFilename()), file.getBytes());
        var result = messages.run(actor, id, messages.guess(actor, id));
        return new ResultJson(
                result.imported(),
                result.bad().stream()
                        .map(bad -> new BadJson(bad.line(), page.t(bad.reason())))
                        .toList());
    }
}
