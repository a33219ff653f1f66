/** How the centre says no: to people in plain words, to other programs as a problem document (RFC 9457). */
@ApplicationModule(
        displayName = "拒绝",
        allowedDependencies = {})
@NullMarked
package yinuo.refusal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
