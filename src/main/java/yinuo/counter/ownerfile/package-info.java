/**
 * The owner's file (业主档案, D01-3.6): papers that belong to a home, beside its people, keys and matters. Start with
 * {@link yinuo.counter.ownerfile.OwnerFiles}.
 */
@ApplicationModule(
        id = "ownerfile",
        displayName = "业主档案",
        allowedDependencies = {
            "office",
            "staff",
            "refusal",
            "page",
            "rulebook",
            "journal",
            "attachment",
            "register",
            "text"
        })
@NullMarked
package yinuo.counter.ownerfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
