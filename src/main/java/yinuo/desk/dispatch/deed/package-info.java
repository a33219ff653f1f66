/** What is done about slips, by the department, the desk and those above; each verb is one deed in one transaction. */
@NullMarked
package yinuo.desk.dispatch.deed;

import org.jspecify.annotations.NullMarked;
