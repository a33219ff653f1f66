@NullMarked
package yinuo.desk.board.web;

import org.jspecify.annotations.NullMarked;
