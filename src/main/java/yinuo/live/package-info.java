/** Keeps open pages up to date: what changed is told to every node by the database, and by each to its browsers. */
@ApplicationModule(
        displayName = "实时",
        allowedDependencies = {"office", "staff", "page", "promise", "complaint", "incident", "outage"})
@NullMarked
package yinuo.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
