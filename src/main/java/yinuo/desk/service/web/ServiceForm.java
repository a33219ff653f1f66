package yinuo.desk.service.web;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yinuo.custody.Method;
import yinuo.desk.service.ServiceDesk.AtOnce;
import yinuo.desk.service.ServiceDesk.Intake;
import yinuo.desk.service.ServiceFees.Payment;
import yinuo.desk.service.ServiceRequest.Asked;
import yinuo.desk.service.ServiceWork.Assignment;
import yinuo.journal.Signed;
import yinuo.page.Page;
import yinuo.register.Home;

/** The form of a request as it was typed, wrong or not. */
public record ServiceForm(
        @Nullable Asked asked,
        @Nullable String home,
        @Nullable String person,
        @Nullable String phone,
        @Nullable UUID item,
        @Nullable Integer quantity,
        @Nullable LocalDateTime wishedFor,
        @Nullable String words,
        @Nullable Method method,
        @Nullable UUID department,
        @Nullable LocalDateTime until) {

    /** With the person of the home whom the desk most likely speaks to. */
    ServiceForm known(Optional<Home> found) {
        if (found.isEmpty() || person != null) {
            return this;
        }
        var contact = found.get().contact();
        return new ServiceForm(
                asked,
                found.get().label(),
                contact.map(one -> one.name()).orElse(null),
                phone,
                item,
                quantity,
                wishedFor,
                words,
                method,
                department,
                until);
    }

    Intake intake(Page page) {
        return new Intake(
                asked == null ? Asked.PHONE : asked,
                home,
                person,
                phone,
                item,
                quantity,
                ServicePages.instant(page, wishedFor),
                words);
    }

    /** A method means that the money is on the table; a department that the work may go. */
    AtOnce atOnce(Page page, @Nullable Signed signature) {
        return new AtOnce(
                method == null ? null : new Payment(null, method, signature),
                department == null ? null : new Assignment(department, null, ServicePages.instant(page, until)));
    }

    public String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public boolean asksBy(Asked one) {
        return asked == null ? one == Asked.PHONE : asked == one;
    }
}
