package yinuo.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The kinds of file that are taken, told by their first bytes and by nothing else. */
enum MediaKind {
    JPEG("image/jpeg", "jpg jpeg jpe jfif", "image/jpg image/pjpeg", bytes -> starts(bytes, 0, "\u00ff\u00d8\u00ff")),
    PNG("image/png", "png", "image/x-png image/apng", bytes -> starts(bytes, 0, "\u0089PNG\r\n\u001a\n")),
    GIF("image/gif", "gif", "", bytes -> starts(bytes, 0, "GIF87a") || starts(bytes, 0, "GIF89a")),
    WEBP("image/webp", "webp", "", bytes -> starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBP")),
    WAV(
            "audio/wav",
            "wav wave",
            "audio/x-wav audio/wave audio/vnd.wave",
            bytes -> starts(bytes, 0, "RIFF") && starts(bytes, 8, "WAVE")),
    OGG("audio/ogg", "ogg oga opus", "application/ogg audio/opus", bytes -> starts(bytes, 0, "OggS")),
    AMR("audio/amr", "amr awb", "audio/amr-wb audio/3gpp", bytes -> starts(bytes, 0, "#!AMR")),
    M4A("audio/mp4", "m4a", "audio/x-m4a audio/m4a audio/aac", MediaKind::isSoundOfMp4),
    MP3(
            "audio/mpeg",
            "mp3",
            "audio/mp3 audio/x-mp3 audio/x-mpeg",
            bytes -> starts(bytes, 0, "ID3") || isFrameOfMp3(bytes)),
    PDF("application/pdf", "pdf", "application/x-pdf", bytes -> starts(bytes, 0, "%PDF-"));

    private static final List<String> SOUND_BRANDS = List.of("M4A ", "M4B ", "mp41", "mp42", "isom");

    private final String mediaType;
    private final Set<String> endings;
    private final Set<String> alsoCalled;
    private final Predicate<byte[]> magic;

    MediaKind(String mediaType, String endings, String alsoCalled, Predicate<byte[]> magic) {
        this.mediaType = mediaType;
        this.endings = Set.of(endings.split(" "));
        this.alsoCalled = Set.of(alsoCalled.split(" "));
        this.magic = magic;
    }

    static Optional<MediaKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.magic.test(content)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** The name a file gets that came without one. */
    String plainName() {
        return name().toLowerCase(Locale.ROOT) + "." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether neither the name nor the type that was sent says something else than the bytes. */
    boolean agreesWith(Upload upload) {
        var claimed =
                upload.claimed().toLowerCase(Locale.ROOT).replaceAll(";.*", "").strip();
        var silent = claimed.isEmpty() || claimed.equals("application/octet-stream");
        return (upload.ending().isEmpty() || endings.contains(upload.ending()))
                && (silent || claimed.equals(mediaType) || alsoCalled.contains(claimed));
    }

    private static boolean starts(byte[] content, int at, String magic) {
        var expected = magic.getBytes(ISO_8859_1);
        return content.length >= at + expected.length
                && Arrays.equals(content, at, at + expected.length, expected, 0, expected.length);
    }

    private static boolean isSoundOfMp4(byte[] content) {
        return starts(content, 4, "ftyp") && SOUND_BRANDS.stream().anyMatch(brand -> starts(content, 8, brand));
    }

    /** Eleven set bits, a known version, layer three, and neither bit rate nor sampling rate of all ones. */
    private static boolean isFrameOfMp3(byte[] content) {
        return content.length > 3
                && (content[0] & 0xff) == 0xff
                && (content[1] & 0xe0) == 0xe0
                && (content[1] & 0x18) != 0x08
                && (content[1] & 0x06) == 0x02
                && (content[2] & 0xf0) != 0xf0
                && (content[2] & 0x0c) != 0x0c;
    }
}
