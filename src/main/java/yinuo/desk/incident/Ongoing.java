package yinuo.desk.incident;

import java.util.List;
import yinuo.office.Office;

/** Another module's part of what is going on in the estate now. */
public interface Ongoing {

    List<Situation> current(Office.Id office);
}
