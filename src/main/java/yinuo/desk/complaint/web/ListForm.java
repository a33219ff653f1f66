package yinuo.desk.complaint.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import yinuo.desk.complaint.Category;
import yinuo.desk.complaint.Classification;
import yinuo.desk.complaint.Complaint.Stage;
import yinuo.desk.complaint.ComplaintQuestions.Asked;
import yinuo.desk.complaint.ComplaintQuestions.Narrow;
import yinuo.desk.complaint.web.ComplaintPages.Tab;
import yinuo.page.Page;

/** How the list is asked for. All of it stands in the address, so that a link shows the same. */
public record ListForm(
        @Nullable Tab tab,
        @Nullable Boolean open,
        @Nullable Stage stage,
        Classification.@Nullable Kind kind,
        @Nullable Category category,
        @Nullable String q,
        @Nullable Since since,
        @Nullable How how,
        @Nullable String after) {

    /** The text is {@code complaint.since.<name>}. */
    public enum Since {
        TODAY,
        MONTH
    }

    /** The text is {@code complaint.how.<name>}. */
    public enum How {
        SPOT,
        CALL
    }

    public String tabName() {
        return shown().name();
    }

    private Tab shown() {
        if (tab != null) {
            return tab;
        }
        return Boolean.FALSE.equals(open) || since != null ? Tab.ALL : Tab.OPEN;
    }

    Asked asked(Page page, int lines) {
        var today = page.today();
        var from = since == null ? null : since == Since.TODAY ? today : today.withDayOfMonth(1);
        var narrow = new Narrow(
                shown().stages(),
                from == null ? null : from.atStartOfDay(page.zone()).toInstant(),
                how == How.SPOT,
                how == How.CALL);
        return new Asked(stage, shown() == Tab.OPEN, kind, category, q, null, after, lines, narrow);
    }

    ListForm behind(@Nullable String cursor) {
        return new ListForm(tab, open, stage, kind, category, q, since, how, cursor);
    }

    /** What narrows the list besides its tab, each with the key of its text. */
    public Map<String, String> chips() {
        var chips = new LinkedHashMap<String, String>();
        if (kind != null) {
            chips.put("kind", "word.Kind." + kind.name());
        }
        if (category != null) {
            chips.put("category", "word.Category." + category.name());
        }
        if (stage != null) {
            chips.put("stage", "word.Stage." + stage.name());
        }
        if (since != null) {
            chips.put("since", "complaint.since." + since.name());
        }
        if (how != null) {
            chips.put("how", "complaint.how." + how.name());
        }
        return chips;
    }

    public String query() {
        return without("");
    }

    /** The same list without one of its filters, from its beginning. */
    public String without(String name) {
        return with(name, "");
    }

    public String with(String name, String value) {
        var all = new LinkedHashMap<String, Object>();
        all.put("tab", tabName());
        put(all, "stage", stage);
        put(all, "kind", kind);
        put(all, "category", category);
        put(all, "q", q == null || q.isBlank() ? null : q);
        put(all, "since", since);
        put(all, "how", how);
        put(all, name, value.isEmpty() ? null : value);
        var query = UriComponentsBuilder.newInstance();
        all.forEach((key, one) -> query.queryParam(key, "{" + key + "}"));
        return String.valueOf(query.encode().buildAndExpand(all).getQuery());
    }

    private static void put(Map<String, Object> all, String name, @Nullable Object value) {
        if (value == null) {
            all.remove(name);
        } else {
            all.put(name, value);
        }
    }
}
