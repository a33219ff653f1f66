@NullMarked
package yinuo.notice.web;

import org.jspecify.annotations.NullMarked;
