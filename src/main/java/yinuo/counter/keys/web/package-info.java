@NullMarked
package yinuo.counter.keys.web;

import org.jspecify.annotations.NullMarked;
