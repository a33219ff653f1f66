/**
 * The duty log (值班记录) as one bound book: its lines are numbered without gaps and chained, one volume a year. Start with
 * {@link yinuo.journal.book.DutyBook}.
 */
@NamedInterface("book")
@NullMarked
package yinuo.journal.book;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
