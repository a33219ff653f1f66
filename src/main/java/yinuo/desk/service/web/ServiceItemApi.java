package yinuo.desk.service.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yinuo.desk.service.ServiceCatalogue;
import yinuo.desk.service.ServiceItem;
import yinuo.page.Page;
import yinuo.staff.Actor;

/** The catalogue of services for programs; prices are in whole fen. */
@RestController
@RequestMapping("/api/{office}/service-items")
class ServiceItemApi {

    private final ServiceCatalogue catalogue;

    ServiceItemApi(ServiceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    record NewItemJson(
            @Nullable String name,
            @Nullable String unit,
            ServiceItem.@Nullable Pricing pricing,
            @Nullable Long fen) {}

    record PriceJson(@Nullable Long fen, @Nullable LocalDate from) {}

    record OfferJson(boolean offered) {}

    record ItemJson(
            UUID id,
            String name,
            String unit,
            ServiceItem.Pricing pricing,
            boolean offered,
            @Nullable Long fen,
            List<ServiceItem.Price> prices) {

        static ItemJson of(ServiceItem item, LocalDate today) {
            return new ItemJson(
                    item.id().value(),
                    item.name(),
                    item.unit(),
                    item.pricing(),
                    item.offered(),
                    item.priceOn(today).map(ServiceItem.Price::fen).orElse(null),
                    item.prices());
        }
    }

    @GetMapping
    List<ItemJson> list(Actor actor, Page page) {
        return catalogue.offered(actor).stream()
                .map(item -> ItemJson.of(item, page.today()))
                .toList();
    }

    @PostMapping
    ResponseEntity<ItemJson> add(Actor actor, Page page, @RequestBody NewItemJson typed) {
        var item = catalogue.add(
                actor, new ServiceCatalogue.NewItem(typed.name(), typed.unit(), typed.pricing(), typed.fen()));
        var address = "/api/%s/service-items".formatted(actor.office().code());
        return ResponseEntity.created(URI.create(address)).body(ItemJson.of(item, page.today()));
    }

    @PostMapping("/{id}/prices")
    ItemJson price(Actor actor, Page page, @PathVariable UUID id, @RequestBody PriceJson price) {
        return ItemJson.of(catalogue.price(actor, id(actor, id), price.fen(), price.from()), page.today());
    }

    @PostMapping("/{id}/offer")
    ItemJson offer(Actor actor, Page page, @PathVariable UUID id, @RequestBody OfferJson offer) {
        return ItemJson.of(catalogue.offer(actor, id(actor, id), offer.offered()), page.today());
    }

    private static ServiceItem.Id id(Actor actor, UUID id) {
        return new ServiceItem.Id(actor.office().id(), id);
    }
}
