@NullMarked
package yinuo.custody.web;

import org.jspecify.annotations.NullMarked;
