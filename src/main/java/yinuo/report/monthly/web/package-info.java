@NullMarked
package yinuo.report.monthly.web;

import org.jspecify.annotations.NullMarked;
