package yinuo.desk.reception.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yinuo.desk.complaint.ComplaintQuestions;
import yinuo.register.Home;
import yinuo.register.Occupant;
import yinuo.register.Register;
import yinuo.staff.Actor;
import yinuo.staff.Member;
import yinuo.staff.Members;

/** The homes that fit what is typed, each with the person who is probably meant and who looks after it. */
@Component
class HomeChoices {

    private static final int MOST = 8;

    private final Register register;
    private final ComplaintQuestions questions;
    private final Members members;

    HomeChoices(Register register, ComplaintQuestions questions, Members members) {
        this.register = register;
        this.questions = questions;
        this.members = members;
    }

    List<HomeChoice> find(Actor actor, String typed) {
        var office = actor.office().id();
        var found = register.search(office, typed).stream().limit(MOST).toList();
        Map<UUID, Integer> open = questions.openOf(
                office, found.stream().map(home -> home.id().value()).toList());
        return found.stream()
                .map(home -> new HomeChoice(
                        home,
                        meant(home, typed.strip()),
                        steward(actor, home),
                        open.getOrDefault(home.id().value(), 0)))
                .toList();
    }

    Optional<HomeChoice> of(Actor actor, String label, String person) {
        return label.isEmpty()
                ? Optional.empty()
                : register.home(actor.office().id(), label)
                        .map(home -> new HomeChoice(
                                home,
                                home.people().stream()
                                        .filter(who -> who.name().equals(person))
                                        .findFirst(),
                                steward(actor, home),
                                questions
                                        .openOf(
                                                actor.office().id(),
                                                List.of(home.id().value()))
                                        .getOrDefault(home.id().value(), 0)));
    }

    private String steward(Actor actor, Home home) {
        return members.stewardOf(actor.office().id(), home.zone())
                .map(Member::name)
                .orElse("");
    }

    private static Optional<Occupant> meant(Home home, String typed) {
        return home.people().stream()
                .filter(who -> !typed.isEmpty()
                        && (who.name().contains(typed)
                                || typed.matches("\\d{3,11}") && who.phone().endsWith(typed)))
                .findFirst()
                .or(home::contact);
    }
}
