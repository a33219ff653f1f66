/** DailyPatrols and the work diary in browsers and for programs. */
@NullMarked
package yinuo.team.patrol.web;

import org.jspecify.annotations.NullMarked;
