@NullMarked
package yinuo.counter.mail.web;

import org.jspecify.annotations.NullMarked;
