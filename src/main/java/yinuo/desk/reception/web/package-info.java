@NullMarked
package yinuo.desk.reception.web;

import org.jspecify.annotations.NullMarked;
