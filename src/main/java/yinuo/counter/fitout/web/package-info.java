@NullMarked
package yinuo.counter.fitout.web;

import org.jspecify.annotations.NullMarked;
