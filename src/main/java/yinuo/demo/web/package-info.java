@NullMarked
package yinuo.demo.web;

import org.jspecify.annotations.NullMarked;
