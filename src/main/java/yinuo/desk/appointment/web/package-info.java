@NullMarked
package yinuo.desk.appointment.web;

import org.jspecify.annotations.NullMarked;
