@NullMarked
package yinuo.desk.incident.web;

import org.jspecify.annotations.NullMarked;
