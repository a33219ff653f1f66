@NullMarked
package yinuo.journal.web;

import org.jspecify.annotations.NullMarked;
