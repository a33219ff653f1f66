package yinuo.counter.ownerfile;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.attachment.Attachments;
import yinuo.counter.ownerfile.OwnerPaper.Kind;
import yinuo.journal.Fact;
import yinuo.journal.Journal;
import yinuo.office.Ids;
import yinuo.refusal.BadInput;
import yinuo.refusal.Missing;
import yinuo.refusal.Words;
import yinuo.register.Home;
import yinuo.register.Register;
import yinuo.rulebook.Clause;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** Files papers with a home and takes them out; the journal of the home keeps both, and its content for good. */
@Service
@Transactional
public class OwnerFiles {

    private static final int LONGEST = 100;

    private final OwnerPapers papers;
    private final Register register;
    private final Attachments attachments;
    private final Journal journal;
    private final Clock clock;

    OwnerFiles(OwnerPapers papers, Register register, Attachments attachments, Journal journal, Clock clock) {
        this.papers = papers;
        this.register = register;
        this.attachments = attachments;
        this.journal = journal;
        this.clock = clock;
    }

    /** Each file becomes a paper of its own; the hashes are of files sent before. */
    @Clause("D01-3.6")
    public void file(
            Actor actor, String label, @Nullable Kind kind, @Nullable String title, @Nullable List<String> hashes) {
        actor.must(Deed.CHANGE_REGISTER);
        var home = register.must(actor, label);
        var name = title == null ? "" : Words.clean(title);
        var files = attachments.named(actor.office().id(), hashes);
        new BadInput.Check()
                .that(kind != null, "kind", "ownerfile.bad.kind")
                .that(!name.isEmpty() && name.length() <= LONGEST, "title", "ownerfile.bad.title")
                .that(!files.isEmpty(), Attachments.FIELD, "ownerfile.bad.file")
                .done();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var file : files) {
            papers.add(new OwnerPaper(
                    new OwnerPaper.Id(actor.office().id(), Ids.next(now)),
                    home.id().value(),
                    java.util.Objects.requireNonNull(kind),
                    name,
                    file,
                    now,
                    actor.name()));
        }
        journal.write(
                actor,
                Register.stream(home),
                "ownerfile.filed",
                Map.of("title", name, "papers", new Fact.Attached(files)));
    }

    @Clause("D01-3.6")
    public void takeOut(Actor actor, String label, UUID id, @Nullable String why) {
        actor.must(Deed.CHANGE_REGISTER);
        var home = register.must(actor, label);
        var words = Words.must(why, "why");
        var paper = of(actor, home).stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing("paper", id));
        papers.remove(paper.id(), clock.instant().truncatedTo(ChronoUnit.MICROS), actor.name(), words);
        journal.write(
                actor,
                Register.stream(home),
                "ownerfile.takenOut",
                Map.of("title", paper.title(), "reason", words, "papers", new Fact.Attached(List.of(paper.file()))));
    }

    /** The last filed first. */
    @Transactional(readOnly = true)
    public List<OwnerPaper> of(Actor actor, Home home) {
        actor.must(Deed.SEE_REGISTER);
        return papers.of(home.id()).stream()
                .map(row -> new OwnerPaper(
                        new OwnerPaper.Id(home.id().office(), row.id()),
                        row.homeId(),
                        row.kind(),
                        row.title(),
                        attachments
                                .named(home.id().office(), List.of(row.hash()))
                                .getFirst(),
                        row.filedAt(),
                        row.filedBy()))
                .toList();
    }
}
