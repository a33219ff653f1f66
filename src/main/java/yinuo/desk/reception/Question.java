package yinuo.desk.reception;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yinuo.desk.complaint.Intake;

/** An inquiry as a form or a program brings it, before anything of it is believed. */
public record Question(
        Intake intake, @Nullable String answer, @Nullable Instant promisedFor, List<String> points, Noted noted) {

    public record Noted(
            boolean important, boolean apologised, @Nullable String askedOf) {

        public static final Noted NOTHING = new Noted(false, false, null);
    }

    boolean isAnswered() {
        return answer != null && !answer.isBlank();
    }
}
