@NullMarked
package yinuo.counter.visit.web;

import org.jspecify.annotations.NullMarked;
