@NullMarked
package yinuo.database;

import org.jspecify.annotations.NullMarked;
