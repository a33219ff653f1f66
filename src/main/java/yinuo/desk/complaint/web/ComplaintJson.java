package yinuo.desk.complaint.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.desk.channel.Channel;
import yinuo.desk.complaint.Category;
import yinuo.desk.complaint.Classification;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.Complaint.Stage;
import yinuo.desk.complaint.ComplaintDeed;
import yinuo.page.Versioned;
import yinuo.promise.PromiseJson;
import yinuo.register.Phone;
import yinuo.staff.Actor;

/** A complaint as programs see it; instants in UTC, the phone masked. */
record ComplaintJson(
        UUID id,
        String number,
        int version,
        Stage stage,
        Channel channel,
        Category category,
        Classification.@Nullable Kind kind,
        Instant receivedAt,
        Instant recordedAt,
        @Nullable String home,
        PersonJson person,
        String words,
        @Nullable UUID previous,
        @Nullable UUID collective,
        @Nullable OwnerJson owner,
        Complaint.@Nullable Colleague concerned,
        List<PromiseJson> promises,
        List<String> next)
        implements Versioned {

    /** Who alone is responsible, and how often that was given to somebody else. */
    record OwnerJson(UUID id, String name, int changes) {}

    record PersonJson(String name, @Nullable String phone) {}

    /** In the contract the class is called by that word, which Java keeps for itself. */
    @com.fasterxml.jackson.annotation.JsonProperty("class")
    @Override
    public Classification.@Nullable Kind kind() {
        return kind;
    }

    static ComplaintJson of(Complaint complaint, List<PromiseJson> promises, Actor actor) {
        var filing = complaint.filing();
        var as = complaint.classification();
        return new ComplaintJson(
                complaint.id().value(),
                filing.number(),
                complaint.version(),
                complaint.stage(),
                filing.channel(),
                filing.category(),
                as == null ? null : as.kind(),
                filing.receivedAt(),
                filing.recordedAt(),
                filing.home().isEmpty() ? null : filing.home(),
                new PersonJson(filing.person(), filing.phone().isEmpty() ? null : Phone.masked(filing.phone())),
                filing.words(),
                complaint.links().previous(),
                complaint.links().collective(),
                owner(complaint.charge()),
                filing.concerned(),
                promises,
                complaint.next().stream()
                        .filter(deed -> actor.may(deed.deed()))
                        .map(ComplaintDeed::path)
                        .toList());
    }

    private static @Nullable OwnerJson owner(Complaint.Charge charge) {
        return charge.owner() == null ? null : new OwnerJson(charge.owner(), charge.name(), charge.changes());
    }
}
