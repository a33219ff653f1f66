@NullUnmarked
package yinuo;

import org.jspecify.annotations.NullUnmarked;
