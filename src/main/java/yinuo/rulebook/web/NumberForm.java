package yinuo.rulebook.web;

import java.time.LocalDate;
import java.util.Map;

/** The form that changes a number as it was sent, with the key of a sentence for each field that was wrong. */
public record NumberForm(String name, String value, String from, String reason, Map<String, String> faults) {

    public NumberForm {
        faults = Map.copyOf(faults);
    }

    static NumberForm empty(LocalDate today) {
        return new NumberForm("", "", today.toString(), "", Map.of());
    }

    NumberForm with(Map<String, String> wrong) {
        return new NumberForm(name, value, from, reason, wrong);
    }

    /** Whether this is the form that was sent, among those of all numbers of the clause. */
    public boolean isFor(String number) {
        return name.equals(number);
    }

    public String fault(String number, String field) {
        return isFor(number) ? faults.getOrDefault(field, "") : "";
    }
}
