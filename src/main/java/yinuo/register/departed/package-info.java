/**
 * People who moved out, and how long the register keeps them. Start with
 * {@link yinuo.register.departed.DepartedPeople}.
 */
@NullMarked
package yinuo.register.departed;

import org.jspecify.annotations.NullMarked;
