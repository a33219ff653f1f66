package yinuo.rulebook.web;

import java.time.LocalDate;
import java.util.Map;

/** The form for one day as it was sent. */
public record DayForm(String day, String name, boolean worked, Map<String, String> faults) {

    public DayForm {
        faults = Map.copyOf(faults);
    }

    static DayForm empty(LocalDate today) {
        return new DayForm(today.toString(), "", false, Map.of());
    }

    public String fault(String field) {
        return faults.getOrDefault(field, "");
    }
}
