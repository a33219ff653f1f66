package yinuo.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we draw, a camera reads. */
class QrCodeTest {

    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final int SCALE = 6;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "otpauth://totp/Yinuo:desk1?secret=7PAWMOJ7LTUDOXPGKZYYYK474W6CCNSF&issuer=Yinuo",
                "派工单 PG-20261126-007 卫生间漏水"
            })
    void the_picture_holds_the_text(String text) throws Exception {
        var code = QrCode.of(text);

        assertThat(new QRCodeReader()
                        .decode(picture(code), Map.of(DecodeHintType.PURE_BARCODE, true))
                        .getText())
                .isEqualTo(text);
    }

    /** The path as pixels. */
    private static BinaryBitmap picture(QrCode code) {
        var side = code.size() * SCALE;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        BAR.matcher(code.path()).results().forEach(bar -> {
            var left = Integer.parseInt(bar.group(1)) * SCALE;
            var top = Integer.parseInt(bar.group(2)) * SCALE;
            for (var y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * side + left, y * side + left + Integer.parseInt(bar.group(3)) * SCALE, 0);
            }
        });
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    }
}
