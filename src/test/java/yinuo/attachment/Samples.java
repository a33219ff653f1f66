package yinuo.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small real files for tests. */
public final class Samples {

    private Samples() {}

    /** An image as ImageIO writes it: png, jpeg or gif. */
    public static byte[] image(String format, int colour) {
        var image = new BufferedImage(31, 17, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 4, colour);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static byte[] png() {
        return image("png", 0xff0000);
    }

    /** A real PNG whose head says that it unpacks to more than a hundred million pixels. */
    static byte[] bomb() {
        var png = ByteBuffer.wrap(png());
        png.putInt(16, 50_000).putInt(20, 50_000);
        return png.array();
    }

    static byte[] pdf() {
        return text("%PDF-1.4\n%âãÏÓ\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
    }

    static byte[] wav() {
        return ByteBuffer.allocate(44)
                .put(text("RIFF"))
                .putInt(0x24000000)
                .put(text("WAVEfmt "))
                .array();
    }

    static byte[] mp3() {
        return ByteBuffer.allocate(417).putInt(0xfffb9064).array();
    }

    static byte[] webp() {
        return ByteBuffer.allocate(30)
                .put(text("RIFF"))
                .putInt(0x16000000)
                .put(text("WEBPVP8X"))
                .putInt(0x0a000000)
                .putInt(0)
                .put(new byte[] {99, 0, 0, 49, 0, 0})
                .array();
    }

    static byte[] zip() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("nothing"));
            zip.write(new byte[5_000_000]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
