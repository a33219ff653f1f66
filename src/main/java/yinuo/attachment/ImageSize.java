package yinuo.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

/** How large an image becomes when it is unpacked, read from its head without unpacking it. */
record ImageSize(int width, int height) {

    long pixels() {
        return (long) width * height;
    }

    /** Nothing when the head is damaged or names no size. */
    static Optional<ImageSize> of(MediaKind kind, byte[] content) {
        try {
            var size = switch (kind) {
                case PNG -> new ImageSize(big(content, 16, 4), big(content, 20, 4));
                case GIF -> new ImageSize(little(content, 6, 2), little(content, 8, 2));
                case WEBP -> webp(content);
                case JPEG -> jpeg(content);
                case WAV, OGG, AMR, M4A, MP3, PDF -> throw new IllegalArgumentException(kind + " is no image");
            };
            return Optional.of(size).filter(one -> one.width() > 0 && one.height() > 0);
        } catch (ArrayIndexOutOfBoundsException cutShort) {
            return Optional.empty();
        }
    }

    private static ImageSize webp(byte[] content) {
        return switch (new String(content, 12, Math.min(4, content.length - 12), ISO_8859_1)) {
            case "VP8 " -> new ImageSize(little(content, 26, 2) & 0x3fff, little(content, 28, 2) & 0x3fff);
            case "VP8L" -> {
                var bits = little(content, 21, 4);
                yield new ImageSize((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1);
            }
            case "VP8X" -> new ImageSize(little(content, 24, 3) + 1, little(content, 27, 3) + 1);
            default -> new ImageSize(0, 0);
        };
    }

    /** Passes over the segments until one that starts a frame. */
    private static ImageSize jpeg(byte[] content) {
        var at = 2;
        while ((content[at] & 0xff) == 0xff) {
            var marker = content[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
            } else if (marker == 0x01 || marker >= 0xd0 && marker <= 0xd8) {
                at += 2;
            } else if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                return new ImageSize(big(content, at + 7, 2), big(content, at + 5, 2));
            } else {
                at += 2 + Math.max(2, big(content, at + 2, 2));
            }
        }
        return new ImageSize(0, 0);
    }

    private static int big(byte[] content, int at, int count) {
        var number = 0;
        for (var n = 0; n < count; n++) {
            number = number << 8 | content[at + n] & 0xff;
        }
        return number;
    }

    private static int little(byte[] content, int at, int count) {
        var number = 0;
        for (var n = count - 1; n >= 0; n--) {
            number = number << 8 | content[at + n] & 0xff;
        }
        return number;
    }
}
