/** What passes the counter of the demo: keys, mail, cash, purchases, goods that leave, homes handed over and fitted out. */
@NullMarked
package yinuo.demo.counter;

import org.jspecify.annotations.NullMarked;
