/** What is done about slips, by the department, the desk and those above; each verb is one deed in one transaction. */
@NamedInterface("deed")
@NullMarked
package yinuo.desk.dispatch.deed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
