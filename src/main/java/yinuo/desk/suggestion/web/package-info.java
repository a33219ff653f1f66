@NullMarked
package yinuo.desk.suggestion.web;

import org.jspecify.annotations.NullMarked;
