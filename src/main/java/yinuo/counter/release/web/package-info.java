@NullMarked
package yinuo.counter.release.web;

import org.jspecify.annotations.NullMarked;
