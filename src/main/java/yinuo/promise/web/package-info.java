@NullMarked
package yinuo.promise.web;

import org.jspecify.annotations.NullMarked;
