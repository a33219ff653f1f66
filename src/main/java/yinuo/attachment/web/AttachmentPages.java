package yinuo.attachment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import yinuo.attachment.Attachments;
import yinuo.staff.Actor;

/** Hands a file out so that no browser takes it for anything but what it is, or runs anything in it. */
@Controller
class AttachmentPages {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    private final Attachments attachments;

    AttachmentPages(Attachments attachments) {
        this.attachments = attachments;
    }

    /** A resource, because players ask for parts of a recording. Its address names its content, so it never changes. */
    @ResponseBody
    @GetMapping({"/{office}/attachments/{hash}", "/api/{office}/attachments/{hash}"})
    ResponseEntity<Resource> show(Actor actor, @PathVariable String hash, HttpServletResponse response) {
        var opened = attachments.open(actor, hash);
        var attachment = opened.attachment();
        var disposition = attachment.isShownInPlace() ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        response.setHeader(
                "Content-Disposition",
                disposition
                        .filename(attachment.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .body(new ByteArrayResource(opened.content()));
    }
}
