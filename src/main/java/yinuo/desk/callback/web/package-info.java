@NullMarked
package yinuo.desk.callback.web;

import org.jspecify.annotations.NullMarked;
