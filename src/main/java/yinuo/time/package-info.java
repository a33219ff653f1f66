/** The one clock of the centre, in the time zone of its estates. Nothing else may ask what time it is. */
@ApplicationModule(
        displayName = "时钟",
        allowedDependencies = {})
@NullMarked
package yinuo.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
