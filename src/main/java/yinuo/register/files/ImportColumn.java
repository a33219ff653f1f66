package yinuo.register.files;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a column of a register file may hold, and the headings by which it is known. Its text is {@code register.column.<name>}. */
public enum ImportColumn {
    HOME("房号", "房间号", "房间", "室号", "单元房号", "room", "roomno", "home", "unit", "house"),
    BUILDING("楼栋", "楼号", "栋", "栋号", "幢", "楼", "building", "block"),
    NAME("姓名", "业主姓名", "客户姓名", "业户", "业主", "住户", "住户姓名", "name", "fullname", "person"),
    RELATION("关系", "身份", "类型", "与业主关系", "relation", "relationship", "role"),
    PHONE("电话", "手机", "手机号", "联系电话", "电话号码", "联系方式", "phone", "mobile", "telephone", "phonenumber"),
    SINCE("入住日期", "迁入日期", "入住时间", "收楼日期", "since", "movedin", "moveindate"),
    ZONE("片区", "区域", "管理片区", "zone", "area"),
    PLATE("车牌", "车牌号", "车牌号码", "plate", "plates", "numberplate", "licenseplate"),
    NOTE("提醒", "备注", "注意事项", "note", "notes", "remark", "remarks");

    private final Set<String> headings;

    ImportColumn(String... headings) {
        this.headings = Set.of(headings);
    }

    static Optional<ImportColumn> under(String heading) {
        var plain = Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*?\\)", "")
                .replaceAll("[\\s*_:./-]", "");
        return Arrays.stream(values())
                .filter(column -> column.headings.contains(plain))
                .findFirst();
    }
}
