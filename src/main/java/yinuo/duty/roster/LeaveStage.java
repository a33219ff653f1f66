package yinuo.duty.roster;

/** How far a request for leave is. The text is {@code word.LeaveStage.<name>}. */
public enum LeaveStage {
    ASKED,
    APPROVED,
    REFUSED,
    WITHDRAWN
}
