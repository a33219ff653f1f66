package yinuo.report.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintQuestions.Visits;
import yinuo.office.Office;
import yinuo.promise.Promise;

/** What a day left behind: its breaches clause by clause, complaints without a result in the log, this month's visits. */
public record Digest(LocalDate day, Map<String, List<Promise>> breaches, List<Complaint> unlogged, Visits visits) {

    /** It is time to look at a day. Published inside the transaction that notes it. */
    public record Ready(Office.Id office, LocalDate day, int breaches, int unlogged) {}

    public int count() {
        return breaches.values().stream().mapToInt(List::size).sum();
    }
}
