@NullMarked
package yinuo.desk.dispatch.web;

import org.jspecify.annotations.NullMarked;
