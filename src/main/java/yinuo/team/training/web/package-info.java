@NullMarked
package yinuo.team.training.web;

import org.jspecify.annotations.NullMarked;
