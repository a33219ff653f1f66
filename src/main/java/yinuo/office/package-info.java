/**
 * The company, its offices (管理处) and their departments. An office is the tenant: whatever is kept belongs to one.
 * Start with {@link yinuo.office.Office}.
 */
@ApplicationModule(
        displayName = "管理处",
        allowedDependencies = {"database"})
@NullMarked
package yinuo.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
