package yinuo.desk.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.office.Office;
import yinuo.text.Grams;

/** Complaints that belong together: the same matter of several homes. */
@Service
@Transactional
public class ComplaintGroups {

    private static final int CANDIDATES = 300;

    private final ComplaintLists lists;

    ComplaintGroups(ComplaintLists lists) {
        this.lists = lists;
    }

    /** Open complaints of homes in one category since an instant whose words are alike, itself included. */
    @Transactional(readOnly = true)
    public List<Complaint> alike(Office.Id office, Complaint complaint, Instant since, double likeness) {
        var grams = Grams.of(complaint.filing().words());
        return lists.sharing(office, complaint.filing().words(), since, CANDIDATES).stream()
                .filter(other -> other.filing().category() == complaint.filing().category()
                        && !other.filing().home().isEmpty()
                        && other.stage().isOpen()
                        && Grams.likeness(grams, Grams.of(other.filing().words())) >= likeness)
                .toList();
    }

    public void join(Office.Id office, UUID collective, List<Complaint> complaints) {
        var alone = complaints.stream()
                .filter(complaint -> complaint.links().collective() == null)
                .map(complaint -> complaint.id().value())
                .toList();
        if (!alone.isEmpty()) {
            lists.join(office, collective, alone);
        }
    }

    /** The collective complaint was none: its members stand alone again. */
    public void leave(Office.Id office, UUID collective) {
        lists.leave(office, collective);
    }

    @Transactional(readOnly = true)
    public List<Complaint> members(Office.Id office, UUID collective) {
        return lists.members(office, collective);
    }

    /** Which of its homes were answered by a visit. */
    @Transactional(readOnly = true)
    public Set<String> visitedHomes(Office.Id office, UUID collective) {
        return lists.visitedHomes(office, collective);
    }
}
