@NullMarked
package yinuo.desk.service.web;

import org.jspecify.annotations.NullMarked;
