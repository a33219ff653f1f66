@NullMarked
package yinuo.attachment.web;

import org.jspecify.annotations.NullMarked;
