package yinuo.register;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names in Latin letters, for people who type without an input method. Surnames have readings of their own. */
final class Pinyin {

    private static final Map<String, String> SURNAMES = Map.ofEntries(
            Map.entry("曾", "zeng"),
            Map.entry("单", "shan"),
            Map.entry("解", "xie"),
            Map.entry("仇", "qiu"),
            Map.entry("区", "ou"),
            Map.entry("查", "zha"),
            Map.entry("盖", "ge"),
            Map.entry("翟", "zhai"),
            Map.entry("朴", "piao"),
            Map.entry("乐", "yue"),
            Map.entry("任", "ren"),
            Map.entry("华", "hua"),
            Map.entry("缪", "miao"),
            Map.entry("覃", "qin"),
            Map.entry("宓", "mi"),
            Map.entry("冼", "xian"),
            Map.entry("员", "yun"),
            Map.entry("种", "chong"),
            Map.entry("秘", "bi"),
            Map.entry("繁", "po"),
            Map.entry("召", "shao"),
            Map.entry("洗", "xian"),
            Map.entry("隗", "wei"),
            Map.entry("单于", "chan yu"),
            Map.entry("澹台", "tan tai"),
            Map.entry("长孙", "zhang sun"),
            Map.entry("尉迟", "yu chi"),
            Map.entry("万俟", "mo qi"),
            Map.entry("令狐", "ling hu"));

    private Pinyin() {}

    /** A name as its syllables run together, and their first letters. */
    record Reading(String full, String initials) {}

    static Reading of(String name) {
        var syllables = syllables(name.strip());
        var initials = new StringBuilder();
        syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
        return new Reading(String.join("", syllables), initials.toString());
    }

    private static List<String> syllables(String name) {
        for (var length = 2; length >= 1; length--) {
            if (name.length() >= length && SURNAMES.containsKey(name.substring(0, length))) {
                return split(SURNAMES.get(name.substring(0, length)) + " " + plain(name.substring(length)));
            }
        }
        return split(plain(name));
    }

    private static String plain(String name) {
        return name.isEmpty() ? "" : PinyinHelper.toPinyin(name, PinyinStyleEnum.NORMAL);
    }

    private static List<String> split(String reading) {
        return List.of(reading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 ]", "")
                        .strip()
                        .split(" +"))
                .stream()
                .filter(syllable -> !syllable.isEmpty())
                .toList();
    }
}
