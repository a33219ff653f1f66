@NullMarked
package yinuo.report.digest.web;

import org.jspecify.annotations.NullMarked;
