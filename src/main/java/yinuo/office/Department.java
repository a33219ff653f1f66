package yinuo.office;

import java.util.UUID;

/** A department or outside body that the office passes work to. */
public record Department(Id id, String code, String name) {

    public record Id(Office.Id office, UUID value) {}
}
