@NullMarked
package yinuo.desk.outage.web;

import org.jspecify.annotations.NullMarked;
