package yinuo.staff;

import java.util.UUID;
import yinuo.office.Office;

/**
 * Somebody tried what is not theirs to do: a deed of another role, by its name, or to enter an office where they do not work,
 * which is no deed and empty. Who it was is the member, or the account of a stranger. Published after it was refused.
 */
public record Denied(Office.Id office, UUID who, String name, String deed, String path) {}
