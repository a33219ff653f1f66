/** Reports of those on duty, in browsers and for programs. */
@NullMarked
package yinuo.duty.escalation.web;

import org.jspecify.annotations.NullMarked;
