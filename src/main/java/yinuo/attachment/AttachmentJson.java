package yinuo.attachment;

/** A file as programs see it. */
public record AttachmentJson(String hash, String name, String mediaType, int size) {

    public static AttachmentJson of(Attachment one) {
        return new AttachmentJson(one.hash(), one.name(), one.mediaType(), one.size());
    }
}
