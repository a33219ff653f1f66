@NullMarked
package yinuo.counter.flow.web;

import org.jspecify.annotations.NullMarked;
