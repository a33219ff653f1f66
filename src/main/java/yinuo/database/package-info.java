/**
 * Where the rows are kept: a PostgreSQL of the centre's own below the data folder, or an existing one. Start with
 * {@link yinuo.database.Database}.
 */
@ApplicationModule(
        displayName = "数据库",
        allowedDependencies = {})
@NullMarked
package yinuo.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
