package yinuo.attachment;

/** A file of an office, known by the SHA-256 of its content in hexadecimal; the name is the one it first came with. */
public record Attachment(String hash, String name, String mediaType, int size) {

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    public boolean isAudio() {
        return mediaType.startsWith("audio/");
    }

    /** Whether a browser may show it in place; everything else is handed out as a download. */
    public boolean isShownInPlace() {
        return isImage() || isAudio();
    }
}
