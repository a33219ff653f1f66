@NullMarked
package yinuo.counter.cash.web;

import org.jspecify.annotations.NullMarked;
