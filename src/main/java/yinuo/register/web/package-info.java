@NullMarked
package yinuo.register.web;

import org.jspecify.annotations.NullMarked;
