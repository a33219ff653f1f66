@NullMarked
package yinuo.desk.spotcheck.web;

import org.jspecify.annotations.NullMarked;
