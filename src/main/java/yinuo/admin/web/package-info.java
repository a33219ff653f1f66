@NullMarked
package yinuo.admin.web;

import org.jspecify.annotations.NullMarked;
