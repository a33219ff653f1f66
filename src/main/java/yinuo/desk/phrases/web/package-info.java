@NullMarked
package yinuo.desk.phrases.web;

import org.jspecify.annotations.NullMarked;
