@NullMarked
package yinuo.desk.collective.web;

import org.jspecify.annotations.NullMarked;
