/**
 * Calls for a colleague (来电找人, D07-4.7.3): whoever is wanted is fetched, or gets a message and owes the caller a call.
 * Start with {@link yinuo.desk.telephone.TelephoneMessages}.
 */
@ApplicationModule(
        id = "telephone",
        displayName = "来电留言",
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
            "reception",
            "text"
        })
@NullMarked
package yinuo.desk.telephone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
