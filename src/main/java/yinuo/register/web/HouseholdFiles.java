package yinuo.register.web;

import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import yinuo.journal.Journal;
import yinuo.page.Page;
import yinuo.refusal.Refusal;
import yinuo.register.files.RegisterExport;
import yinuo.register.files.RegisterImport;
import yinuo.register.files.RegisterImport.Choice;
import yinuo.staff.Actor;
import yinuo.staff.Deed;

/** The register from and to Excel: a file, its dry run, the word to take it; the whole register handed out. */
@Controller
@RequestMapping("/{office}/households")
class HouseholdFiles {

    private static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final RegisterImport imports;
    private final RegisterExport exports;
    private final Journal journal;

    HouseholdFiles(RegisterImport imports, RegisterExport exports, Journal journal) {
        this.imports = imports;
        this.exports = exports;
        this.journal = journal;
    }

    @GetMapping("/import")
    String upload(Actor actor, Model model) {
        actor.must(Deed.IMPORT_REGISTER);
        model.addAttribute("entries", journal.of(actor.office().id(), RegisterImport.stream(actor)));
        return "register/import";
    }

    @PostMapping("/import")
    String keep(Actor actor, @RequestParam MultipartFile file) throws IOException {
        if (file.isEmpty()) {
            throw Refusal.because("register.import.empty");
        }
        var name = file.getOriginalFilename();
        return address(actor, "import/" + imports.keep(actor, name == null ? "" : name, file.getBytes()));
    }

    @GetMapping("/import/{id}")
    String look(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("run", imports.look(actor, id));
        return "register/dry-run";
    }

    @PostMapping("/import/{id}/taking")
    String take(Actor actor, @PathVariable UUID id, @RequestParam Choice choice) {
        return address(actor, "?taken=" + imports.take(actor, id, choice).people());
    }

    @PostMapping("/import/{id}/removal")
    String putAside(Actor actor, @PathVariable UUID id) {
        imports.putAside(actor, id);
        return address(actor, "import");
    }

    @GetMapping("/import/{id}/faults.xlsx")
    ResponseEntity<byte[]> faults(Actor actor, Page page, @PathVariable UUID id) {
        return excel(page.t("register.sheet.faults"), HouseholdSheets.faults(page, imports.look(actor, id)));
    }

    @GetMapping("/import/template.xlsx")
    ResponseEntity<byte[]> template(Actor actor, Page page) {
        actor.must(Deed.IMPORT_REGISTER);
        return excel(page.t("register.sheet.template"), HouseholdSheets.template(page));
    }

    /** A post, because it is a deed that the journal keeps. */
    @PostMapping("/export")
    ResponseEntity<byte[]> export(Actor actor, Page page, @RequestParam(defaultValue = "") String reason) {
        var name = page.t("register.sheet.export") + "-" + page.today();
        return excel(name, HouseholdSheets.homes(page, exports.export(actor, reason), reason.strip()));
    }

    private static ResponseEntity<byte[]> excel(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(EXCEL)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".xlsx", java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    private static String address(Actor actor, String path) {
        var slash = path.startsWith("?") ? "" : "/";
        return "redirect:/" + actor.office().code() + "/households" + slash + path;
    }
}
