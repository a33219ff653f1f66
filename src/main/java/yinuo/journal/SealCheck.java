package yinuo.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import yinuo.journal.Seal.Contents;
import yinuo.journal.Verification.Fault;

/** Follows the seals of an office from day to day. */
record SealCheck(List<Seal> seals, Map<LocalDate, Contents> contents) {

    private static final Contents NOTHING = Seal.contents(List.of());

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        for (var n = 0; n < seals.size(); n++) {
            var seal = seals.get(n);
            if (n > 0 && !seals.get(n - 1).day().plusDays(1).equals(seal.day())) {
                faults.add(Fault.of(seals.get(n - 1).day().plusDays(1), Fault.Kind.SEAL_LOST));
            } else if (!follows(n)) {
                faults.add(Fault.of(n == 0 ? seal.day() : seals.get(n - 1).day(), Fault.Kind.SEAL_ALTERED));
            }
            if (!seal.isSound() || !contents.getOrDefault(seal.day(), NOTHING).is(seal.contents())) {
                faults.add(Fault.of(seal.day(), Fault.Kind.SEAL_ALTERED));
            }
        }
        return faults.stream().distinct().toList();
    }

    /** The next seal remembers the hash of this one, so whoever makes a seal anew has to make all after it anew. */
    private boolean follows(int n) {
        var before = n == 0 ? new byte[0] : seals.get(n - 1).hash();
        return Arrays.equals(before, seals.get(n).previous());
    }
}
