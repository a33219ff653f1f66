package yinuo.page;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A text that a camera can read; {@code page/qr.jte} draws it. */
public record QrCode(int size, String path) {

    private static final int QUIET = 4;

    public static QrCode of(String text) {
        var hints = Map.of(
                EncodeHintType.CHARACTER_SET,
                "UTF-8",
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M,
                EncodeHintType.MARGIN,
                QUIET);
        try {
            var squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            return new QrCode(squares.getWidth(), path(squares));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds so much text", tooLong);
        }
    }

    /** One bar for each run of black squares in a row. */
    private static String path(BitMatrix squares) {
        var path = new StringBuilder();
        for (var y = 0; y < squares.getHeight(); y++) {
            for (var x = 0; x < squares.getWidth(); x++) {
                var begin = x;
                while (x < squares.getWidth() && squares.get(x, y)) {
                    x++;
                }
                if (x > begin) {
                    path.append("M%d %dh%dv1h-%dz".formatted(begin, y, x - begin, x - begin));
                }
            }
        }
        return path.toString();
    }
}
