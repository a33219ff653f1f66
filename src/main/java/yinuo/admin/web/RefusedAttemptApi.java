package yinuo.admin.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import yinuo.admin.RefusedAttempts;
import yinuo.admin.RefusedAttempts.RefusedAttempt;
import yinuo.staff.Actor;

/** What people tried that was not theirs to do, for programs. */
@RestController
class RefusedAttemptApi {

    private final RefusedAttempts attempts;

    RefusedAttemptApi(RefusedAttempts attempts) {
        this.attempts = attempts;
    }

    @GetMapping("/api/{office}/refused-attempts")
    List<RefusedAttempt> list(Actor actor) {
        return attempts.last(actor);
    }
}
