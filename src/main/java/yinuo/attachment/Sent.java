package yinuo.attachment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import yinuo.refusal.BadInput;

/** What the field of a form brings: new files, and those it kept from being refused before. */
public record Sent(
        @Nullable List<MultipartFile> files, @Nullable List<String> attachments) {

    /** What became of them: those kept now, and what is wrong with the others. */
    public record Taken(List<Attachment> kept, Map<String, String> faults) {

        /** The hashes of all that was sent, if nothing was wrong. */
        public List<String> hashes() {
            if (!faults.isEmpty()) {
                throw new BadInput(faults);
            }
            return kept.stream().map(Attachment::hash).toList();
        }
    }
}
