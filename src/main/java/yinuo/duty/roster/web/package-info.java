/** The roster in browsers, calendars and programs. */
@NullMarked
package yinuo.duty.roster.web;

import org.jspecify.annotations.NullMarked;
