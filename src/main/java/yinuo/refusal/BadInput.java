package yinuo.refusal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What was typed cannot be taken as it stands: 422, with a sentence for each field and the form as it was. */
public class BadInput extends RuntimeException {

    /** Field name to the key of its sentence in the message bundles, in the order of the form. */
    private final Map<String, String> faults;

    public BadInput(Map<String, String> faults) {
        super(faults.toString());
        this.faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }

    public static BadInput in(String field, String key) {
        return new BadInput(Map.of(field, key));
    }

    public Map<String, String> faults() {
        return faults;
    }

    /** Collects faults and throws once, so that a person hears of all of them together. */
    public static final class Check {

        private final Map<String, String> faults = new LinkedHashMap<>();

        public Check that(boolean good, String field, String key) {
            if (!good) {
                faults.putIfAbsent(field, key);
            }
            return this;
        }

        public Check that(BooleanSupplier good, String field, String key) {
            return faults.containsKey(field) ? this : that(good.getAsBoolean(), field, key);
        }

        public void done() {
            if (!faults.isEmpty()) {
                throw new BadInput(faults);
            }
        }
    }
}
