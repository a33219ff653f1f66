@NullMarked
package yinuo.entrance.web;

import org.jspecify.annotations.NullMarked;
