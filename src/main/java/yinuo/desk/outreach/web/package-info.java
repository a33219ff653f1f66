@NullMarked
package yinuo.desk.outreach.web;

import org.jspecify.annotations.NullMarked;
