package yinuo.desk.complaint;

/** Something was done about a complaint, which now stands as here. Published inside its transaction. */
public record ComplaintMoved(Complaint complaint, ComplaintDeed deed) {}
