package yinuo.desk.dispatch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Something used up, its quantity and the price of one in fen. */
public record Material(String name, BigDecimal quantity, long priceFen) {

    private static final int PRICIEST = 10_000_000;

    /** Rounded to the fen. */
    public long amountFen() {
        return quantity.multiply(BigDecimal.valueOf(priceFen))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    public static long total(List<Material> materials) {
        return materials.stream().mapToLong(Material::amountFen).sum();
    }

    public boolean isSane() {
        return !name.isBlank()
                && name.length() <= 60
                && quantity.signum() > 0
                && quantity.compareTo(BigDecimal.valueOf(100_000)) < 0
                && quantity.scale() <= 2
                && priceFen >= 0
                && priceFen <= PRICIEST;
    }

    /** An amount in fen as people write it. */
    public static String yuan(long fen) {
        return String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(fen, 2));
    }
}
