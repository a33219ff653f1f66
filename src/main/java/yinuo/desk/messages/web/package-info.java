@NullMarked
package yinuo.desk.messages.web;

import org.jspecify.annotations.NullMarked;
