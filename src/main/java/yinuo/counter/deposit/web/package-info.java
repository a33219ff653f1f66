@NullMarked
package yinuo.counter.deposit.web;

import org.jspecify.annotations.NullMarked;
