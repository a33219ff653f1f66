package yinuo.desk.reception;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import yinuo.desk.channel.Channel;
import yinuo.desk.complaint.Category;
import yinuo.desk.complaint.Complaint;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.desk.dispatch.Order;
import yinuo.desk.dispatch.SlipOrigin;
import yinuo.desk.dispatch.Source;
import yinuo.desk.incident.Incident;
import yinuo.desk.incident.Incidents;
import yinuo.desk.incident.Team;
import yinuo.office.Department;
import yinuo.office.Departments;
import yinuo.refusal.Missing;
import yinuo.register.Register;
import yinuo.staff.Actor;

/** What the desk took in becomes work: slips are filled in from complaints and inquiries. */
@Configuration(proxyBeanMethods = false)
class SlipOrigins {

    private record Known(Source.Kind kind, TransactionTemplate transaction, BiFunction<Actor, UUID, Order> of)
            implements SlipOrigin {

        @Override
        public Optional<Order> order(Actor actor, UUID id) {
            try {
                return Optional.ofNullable(transaction.execute(_ -> of.apply(actor, id)));
            } catch (Missing nothing) {
                return Optional.empty();
            }
        }
    }

    @Bean
    SlipOrigin ofComplaints(ComplaintQuestions complaints, Departments departments, TransactionTemplate transaction) {
        return new Known(Source.Kind.COMPLAINT, transaction, (actor, id) -> {
            var complaint =
                    complaints.get(actor, new Complaint.Id(actor.office().id(), id));
            var filing = complaint.filing();
            return order(
                    new Source(
                            Source.Kind.COMPLAINT,
                            id,
                            filing.number(),
                            complaint.subject().path()),
                    receipt(filing.receivedAt(), filing.channel(), filing.recordedBy()),
                    filing.home(),
                    new Person(filing.person(), filing.phone(), filing.words()),
                    usual(departments, actor, filing.category()));
        });
    }

    @Bean
    SlipOrigin ofInquiries(InquiryQuestions inquiries, TransactionTemplate transaction) {
        return new Known(Source.Kind.INQUIRY, transaction, (actor, id) -> {
            var inquiry = inquiries.get(actor, new Inquiry.Id(actor.office().id(), id));
            var asked = inquiry.asked();
            return order(
                    new Source(
                            Source.Kind.INQUIRY,
                            id,
                            asked.number(),
                            inquiry.subject().path()),
                    receipt(asked.at(), asked.channel(), asked.recordedBy()),
                    asked.home(),
                    new Person(asked.person(), asked.caller().phone(), asked.words()),
                    null);
        });
    }

    /** Where it happened is the home, when the words name one, and stands before the words otherwise. */
    @Bean
    SlipOrigin ofIncidents(
            Incidents incidents, Departments departments, Register register, TransactionTemplate transaction) {
        return new Known(Source.Kind.INCIDENT, transaction, (actor, id) -> {
            var office = actor.office().id();
            var incident = incidents.get(actor, new Incident.Id(office, id));
            var report = incident.report();
            var place = report.place().words();
            var home = register.find(office, place).map(Register.Found::label).orElse("");
            var words = home.isEmpty() ? (place + " " + report.words()).strip() : report.words();
            return order(
                    new Source(
                            Source.Kind.INCIDENT,
                            id,
                            report.number(),
                            incident.subject().path()),
                    new Order.Receipt(
                            report.taken().receivedAt(),
                            "word.SourceKind.INCIDENT",
                            report.taken().by()),
                    home,
                    new Person(report.caller().name(), report.caller().phone(), words),
                    usual(departments, actor, report.team() == Team.ENGINEERING ? Category.REPAIR : Category.SECURITY));
        });
    }

    private record Person(String name, String phone, String words) {}

    private static Order.Receipt receipt(Instant at, Channel channel, String by) {
        return new Order.Receipt(at, "word.Channel." + channel.name(), by);
    }

    /** The department that such work usually goes to; whoever sends the slip may choose another one. */
    private static Department.@Nullable Id usual(Departments departments, Actor actor, Category category) {
        var known = departments.of(actor.office().id());
        return category.departments().stream()
                .flatMap(code -> known.stream().filter(one -> one.code().equals(code)))
                .map(Department::id)
                .findFirst()
                .orElse(null);
    }

    private static Order order(
            Source source, Order.Receipt receipt, String home, Person person, Department.@Nullable Id to) {
        return new Order(source, receipt, home, person.name(), person.phone(), person.words(), null, to, null, null);
    }
}
