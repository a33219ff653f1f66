@NullMarked
package yinuo.watch.web;

import org.jspecify.annotations.NullMarked;
