package yinuo.report.monthly;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import yinuo.report.monthly.MonthlyReturn.Confirmation;
import yinuo.report.monthly.MonthlyReturn.Words;

/** The SHA-256 of everything that was reported: which return, the words, who stood for it, the figures with their rows. */
final class ReturnHash {

    private ReturnHash() {}

    static String of(MonthlyReturn.Id id, Words analysis, List<Confirmation> confirmations, String sheet) {
        var text = new StringJoiner("\n").add(id.text()).add(analysis.text());
        confirmations.forEach(one -> text.add(one.role() + " " + one.member() + " " + one.at()));
        return sha256(text.add(sheet).toString());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
