@NullMarked
package yinuo.counter.prepay.web;

import org.jspecify.annotations.NullMarked;
