package yinuo.attachment.web;

import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yinuo.attachment.AttachmentJson;
import yinuo.attachment.Attachments;
import yinuo.attachment.Upload;
import yinuo.staff.Actor;

/** Takes files from programs; a deed then names them by their hashes. */
@RestController
@RequestMapping("/api/{office}/attachments")
class AttachmentApi {

    private final Attachments attachments;

    AttachmentApi(Attachments attachments) {
        this.attachments = attachments;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<AttachmentJson> store(Actor actor, @RequestParam MultipartFile file) {
        var stored = attachments.store(actor, Upload.of(file));
        var address = "/api/%s/attachments/%s".formatted(actor.office().code(), stored.hash());
        return ResponseEntity.created(URI.create(address)).body(AttachmentJson.of(stored));
    }
}
