package yinuo.register.files;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yinuo.journal.Journal;
import yinuo.journal.Stream;
import yinuo.office.Ids;
import yinuo.refusal.Missing;
import yinuo.refusal.Refusal;
import yinuo.register.Arrival;
import yinuo.register.KnownHomes;
import yinuo.register.PersonName;
import yinuo.register.TakingOver;
import yinuo.register.files.WaitingFiles.WaitingFile;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/**
 * Takes homes and people over from an Excel file. A file is kept, looked at as often as wanted, and taken once: by then
 * the register may have changed, so it is checked anew in the transaction that takes it.
 */
@Service
@Transactional
public class RegisterImport {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST_NAME = 120;

    private final WaitingFiles files;
    private final TakingOver takingOver;
    private final Journal journal;
    private final Clock clock;

    RegisterImport(WaitingFiles files, TakingOver takingOver, Journal journal, Clock clock) {
        this.files = files;
        this.takingOver = takingOver;
        this.journal = journal;
        this.clock = clock;
    }

    /** What to do with a file that has bad lines. */
    public enum Choice {
        ALL,
        GOOD
    }

    /** How much a file has brought. */
    public record Taken(int people, int homes, int leftOut) {}

    /** Keeps a file that can be read, until somebody has looked at its dry run. */
    public UUID keep(Actor actor, String name, byte[] content) {
        actor.must(Deed.IMPORT_REGISTER);
        ImportSheet.of(ExcelFile.lines(content));
        var now = clock.instant();
        var office = actor.office().id();
        files.removeBefore(office, now.minus(KEPT));
        var plain = PersonName.plain(name);
        var file = new WaitingFile(Ids.next(now), plain.substring(0, Math.min(plain.length(), LONGEST_NAME)), content);
        files.add(actor, file, now);
        return file.id();
    }

    @Transactional(readOnly = true)
    public DryRun look(Actor actor, UUID id) {
        actor.must(Deed.IMPORT_REGISTER);
        var file = waiting(actor, id);
        var known = takingOver.known(actor.office().id());
        var check = check(file, known);
        var newHomes = check.rows().stream()
                .map(Arrival::label)
                .distinct()
                .filter(label -> !known.homes().containsKey(label))
                .count();
        return new DryRun(id, file.name(), check.rows().size(), (int) newHomes, check.faults());
    }

    public Taken take(Actor actor, UUID id, Choice choice) {
        actor.must(Deed.IMPORT_REGISTER);
        var office = actor.office().id();
        var file = waiting(actor, id);
        if (!files.remove(office, id)) {
            throw new Missing("register file", id);
        }
        var known = takingOver.known(office);
        var check = check(file, known);
        if (check.rows().isEmpty()) {
            throw Refusal.because("register.import.nothing");
        }
        if (choice == Choice.ALL && !check.faults().isEmpty()) {
            throw Refusal.because("register.import.notAll", check.faults().size());
        }
        var homes = takingOver.take(actor, check.rows(), known);
        var taken = new Taken(check.rows().size(), homes, check.faults().size());
        journal.write(
                actor,
                stream(actor),
                "register.imported",
                Map.of("file", file.name(), "people", taken.people(), "homes", homes, "leftOut", taken.leftOut()));
        return taken;
    }

    public void putAside(Actor actor, UUID id) {
        actor.must(Deed.IMPORT_REGISTER);
        files.remove(actor.office().id(), id);
    }

    /** What is done to the register as a whole. */
    public static Stream stream(Actor actor) {
        return new Stream("register", actor.office().id().value());
    }

    private WaitingFile waiting(Actor actor, UUID id) {
        return files.find(actor.office().id(), id).orElseThrow(() -> new Missing("register file", id));
    }

    private ImportCheck check(WaitingFile file, KnownHomes known) {
        return new ImportCheck(ImportSheet.of(ExcelFile.lines(file.content())), known, LocalDate.now(clock));
    }
}
