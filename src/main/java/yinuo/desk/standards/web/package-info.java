@NullMarked
package yinuo.desk.standards.web;

import org.jspecify.annotations.NullMarked;
