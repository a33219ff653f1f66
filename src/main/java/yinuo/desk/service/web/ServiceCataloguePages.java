package yinuo.desk.service.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yinuo.desk.service.ServiceCatalogue;
import yinuo.desk.service.ServiceItem;
import yinuo.page.Page;
import yinuo.staff.Actor;
import yinuo.text.Yuan;

/** What the office offers, and its prices from day to day. */
@Controller
@RequestMapping("/{office}/services/catalogue")
class ServiceCataloguePages {

    private final ServiceCatalogue catalogue;

    ServiceCataloguePages(ServiceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    String catalogue(Actor actor, Page page, Model model) {
        model.addAttribute("items", catalogue.all(actor));
        model.addAttribute("tomorrow", page.today().plusDays(1));
        return "service/catalogue";
    }

    @PostMapping
    String add(
            Actor actor,
            Page page,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) ServiceItem.@Nullable Pricing pricing,
            @RequestParam(required = false) @Nullable String price) {
        catalogue.add(
                actor,
                new ServiceCatalogue.NewItem(
                        name, unit, pricing, Yuan.read(price).orElse(null)));
        return "redirect:" + page.url("services/catalogue");
    }

    @PostMapping("/{item}/prices")
    String price(
            Actor actor,
            Page page,
            @PathVariable UUID item,
            @RequestParam(required = false) @Nullable String price,
            @RequestParam(required = false) @Nullable LocalDate from) {
        var id = new ServiceItem.Id(actor.office().id(), item);
        catalogue.price(actor, id, Yuan.read(price).orElse(null), from);
        return "redirect:" + page.url("services/catalogue");
    }

    @PostMapping("/{item}/offer")
    String offer(Actor actor, Page page, @PathVariable UUID item, @RequestParam boolean offered) {
        catalogue.offer(actor, new ServiceItem.Id(actor.office().id(), item), offered);
        return "redirect:" + page.url("services/catalogue");
    }
}
