@NullMarked
package yinuo.rulebook.web;

import org.jspecify.annotations.NullMarked;
