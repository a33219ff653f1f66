/** Conduct in browsers and for programs. */
@NullMarked
package yinuo.team.conduct.web;

import org.jspecify.annotations.NullMarked;
