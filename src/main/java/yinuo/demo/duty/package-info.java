/** Day and night in the demo: who was on duty and what they handed over. */
@NullMarked
package yinuo.demo.duty;

import org.jspecify.annotations.NullMarked;
