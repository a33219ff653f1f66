/**
 * Who works here, in which roles, and how they sign in. {@link yinuo.staff.Deed} is the table of who may do what;
 * {@link yinuo.staff.Actor} is the person behind a request.
 */
@ApplicationModule(
        displayName = "人员",
        allowedDependencies = {"office", "refusal"})
@NullMarked
package yinuo.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
