@NullMarked
package yinuo.counter.movein.web;

import org.jspecify.annotations.NullMarked;
