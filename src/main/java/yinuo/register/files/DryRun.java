package yinuo.register.files;

import java.util.List;
import java.util.UUID;

/** What a file would do to the register, before anything is done: what is new, and every line that cannot be taken. */
public record DryRun(UUID id, String file, int good, int newHomes, List<RowFault> faults) {

    public DryRun {
        faults = List.copyOf(faults);
    }
}
