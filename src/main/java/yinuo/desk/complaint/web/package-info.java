@NullMarked
package yinuo.desk.complaint.web;

import org.jspecify.annotations.NullMarked;
