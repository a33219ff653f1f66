/** Spot checks of those on duty, in browsers and for programs. */
@NullMarked
package yinuo.duty.check.web;

import org.jspecify.annotations.NullMarked;
