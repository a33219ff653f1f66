@NullMarked
package yinuo.desk.survey.web;

import org.jspecify.annotations.NullMarked;
