@NullMarked
package yinuo.desk.posting.web;

import org.jspecify.annotations.NullMarked;
