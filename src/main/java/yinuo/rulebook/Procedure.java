package yinuo.rulebook;

import org.jspecify.annotations.Nullable;
import yinuo.office.Office;
import yinuo.page.Page;

/** One of the fifteen procedures, or their introduction; with the profile of the offices it is for, unless for all. */
public record Procedure(String id, String chinese, String english, Office.@Nullable Profile profile) {

    public String name(Page page) {
        return page.chinese() ? chinese : english;
    }

    public boolean isFor(Office office) {
        return profile == null || profile == office.profile();
    }
}
