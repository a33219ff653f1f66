/** Text in Chinese and English, made comparable, and times and money as people write them. */
@ApplicationModule(
        displayName = "文字",
        allowedDependencies = {})
@NullMarked
package yinuo.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
