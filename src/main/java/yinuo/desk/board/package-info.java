/** What is owed now, on one's own desk and on the office's board, and the search that finds everything. */
@ApplicationModule(
        id = "board",
        displayName = "看板",
        allowedDependencies = {
            "office",
            "staff",
            "refusal",
            "page",
            "rulebook",
            "promise",
            "journal",
            "register",
            "complaint",
            "incident",
            "collective",
            "watch"
        })
@NullMarked
package yinuo.desk.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
