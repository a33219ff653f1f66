package yinuo.register;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads the ways people name a home: 3-1802, 31802, 3栋1802, 三号楼18层02室, 3#1802, 商铺1. */
public final class RoomName {

    private static final Pattern PARTS = Pattern.compile("(\\d{1,3})-(\\d{3,4})");
    private static final Pattern THREE = Pattern.compile("(\\d{1,3})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern COMPACT = Pattern.compile("\\d{4,7}");
    private static final Pattern SHOP = Pattern.compile("S-?(\\d{1,3})");
    private static final Pattern BUILDING = Pattern.compile("(\\d{1,3})(-.*)?");
    private static final String CHINESE = "零一二三四五六七八九";

    private RoomName() {}

    /** The labels a name may stand for, the likeliest first; none when it names no home. */
    public static List<String> read(String typed) {
        var name = PARTS.matcher(typed).matches() ? typed : plain(typed);
        var parts = PARTS.matcher(name);
        if (parts.matches()) {
            return List.of(label(parts.group(1), parts.group(2)));
        }
        var three = THREE.matcher(name);
        if (three.matches()) {
            return List.of("%d-%02d%02d"
                    .formatted(
                            Integer.parseInt(three.group(1)),
                            Integer.parseInt(three.group(2)),
                            Integer.parseInt(three.group(3))));
        }
        var shop = SHOP.matcher(name);
        if (shop.matches()) {
            return List.of("S%02d".formatted(Integer.parseInt(shop.group(1))));
        }
        return COMPACT.matcher(name).matches() ? split(name) : List.of();
    }

    /** The building that a place begins with, such as 3栋 or 三号楼电梯; empty when it begins with none. */
    static OptionalInt building(String typed) {
        var found = BUILDING.matcher(plain(typed));
        return found.matches() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }

    /** Digits alone: the last four are floor and door, or the last three on a low floor. */
    private static List<String> split(String digits) {
        var labels = new ArrayList<String>();
        for (var tail = 4; tail >= 3; tail--) {
            var head = digits.length() - tail;
            if (head >= 1 && head <= 3) {
                labels.add(label(digits.substring(0, head), digits.substring(head)));
            }
        }
        return labels;
    }

    private static String label(String building, String room) {
        return "%d-%04d".formatted(Integer.parseInt(building), Integer.parseInt(room));
    }

    private static String plain(String typed) {
        var name = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s_]", "")
                .replaceAll("商铺|铺位|底商", "S");
        return digits(name.replace('〇', '零'))
                .replaceAll("(室|房|号|户)+$", "")
                .replaceAll("[^-0-9]?\\d单元", "-")
                .replaceAll("号?[楼栋幢座院]|[号#—–/层F]", "-")
                .replaceAll("-+", "-")
                .replaceAll("^-|-$", "");
    }

    /** Chinese numerals up to ninety-nine, such as 三 and 十二, as digits. */
    private static String digits(String name) {
        var plain = new StringBuilder();
        var from = 0;
        var found = Pattern.compile("[零一二三四五六七八九十]+").matcher(name);
        while (found.find()) {
            plain.append(name, from, found.start()).append(number(found.group()));
            from = found.end();
        }
        return plain.append(name.substring(from)).toString();
    }

    private static String number(String chinese) {
        var ten = chinese.indexOf('十');
        if (ten < 0) {
            var digits = new StringBuilder();
            chinese.chars().forEach(sign -> digits.append(CHINESE.indexOf(sign)));
            return digits.toString();
        }
        var tens = ten == 0 ? 1 : CHINESE.indexOf(chinese.charAt(ten - 1));
        var ones = ten + 1 < chinese.length() ? CHINESE.indexOf(chinese.charAt(ten + 1)) : 0;
        return Integer.toString(tens * 10 + ones);
    }
}
