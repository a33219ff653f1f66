package yinuo.desk.outreach;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import yinuo.desk.outreach.Activity.Participant;

/** A draw that everybody can repeat: the homes in the order of their labels, shuffled by the recorded seed. */
final class Draw {

    private Draw() {}

    static List<String> homes(List<Participant> participants, int count, long seed) {
        var labels = new ArrayList<>(
                participants.stream().map(Participant::home).sorted().toList());
        Collections.shuffle(labels, new Random(seed));
        return labels.subList(0, Math.min(count, labels.size())).stream()
                .sorted()
                .toList();
    }
}
