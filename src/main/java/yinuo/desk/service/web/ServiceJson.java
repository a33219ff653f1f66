package yinuo.desk.service.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.custody.Method;
import yinuo.desk.service.Charge;
import yinuo.desk.service.Receipt;
import yinuo.desk.service.ServiceDeed;
import yinuo.desk.service.ServiceRequest;
import yinuo.page.Page;
import yinuo.page.Versioned;
import yinuo.promise.Promise;
import yinuo.promise.PromiseJson;
import yinuo.register.Phone;
import yinuo.staff.Actor;

/** A request as programs see it; money in fen, instants in UTC, the phone masked. */
record ServiceJson(
        UUID id,
        String number,
        int version,
        ServiceRequest.Stage stage,
        ServiceRequest.Asked asked,
        Instant receivedAt,
        @Nullable String home,
        PersonJson person,
        String item,
        String unit,
        int quantity,
        @Nullable Instant wishedFor,
        String words,
        MoneyJson money,
        @Nullable UUID slip,
        ServiceRequest.@Nullable Period period,
        List<PromiseJson> promises,
        List<String> next)
        implements Versioned {

    record PersonJson(String name, @Nullable String phone) {}

    record MoneyJson(
            long quoted,
            @Nullable Long priced,
            long received,
            long balance,
            Charge.Kind charge,
            List<ReceiptJson> receipts) {}

    record ReceiptJson(
            UUID id,
            String number,
            Receipt.Direction direction,
            long fen,
            Method method,
            String payer,
            String takenBy,
            Instant at,
            boolean voided) {}

    static ServiceJson of(ServiceRequest request, List<Promise> about, Actor actor, Page page) {
        var filing = request.filing();
        var client = filing.client();
        return new ServiceJson(
                request.id().value(),
                filing.number(),
                request.version(),
                request.stage(),
                filing.asked(),
                filing.receivedAt(),
                client.home().isEmpty() ? null : client.home(),
                new PersonJson(client.person(), client.phone().isEmpty() ? null : Phone.masked(client.phone())),
                filing.wanted().name(),
                filing.wanted().unit(),
                filing.wanted().quantity(),
                filing.wanted().wishedFor(),
                filing.wanted().words(),
                money(request),
                request.course().slip(),
                request.course().period(),
                about.stream()
                        .map(promise -> PromiseJson.of(
                                promise, page.t("promise." + promise.made().rule()), page.now()))
                        .toList(),
                request.next().stream()
                        .filter(deed -> actor.may(deed.deed()))
                        .map(ServiceDeed::path)
                        .toList());
    }

    private static MoneyJson money(ServiceRequest request) {
        return new MoneyJson(
                request.filing().quotedFen(),
                request.course().finalFen(),
                request.received(),
                request.balance(),
                request.charge().kind(),
                request.receipts().stream()
                        .map(receipt -> new ReceiptJson(
                                receipt.id().value(),
                                receipt.number(),
                                receipt.money().direction(),
                                receipt.money().fen(),
                                receipt.money().method(),
                                receipt.payer().name(),
                                receipt.taken().byName(),
                                receipt.taken().at(),
                                !receipt.counts()))
                        .toList());
    }
}
