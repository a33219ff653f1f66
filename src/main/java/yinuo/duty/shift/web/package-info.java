@NullMarked
package yinuo.duty.shift.web;

import org.jspecify.annotations.NullMarked;
