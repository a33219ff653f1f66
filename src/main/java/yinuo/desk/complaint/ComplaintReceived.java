package yinuo.desk.complaint;

/** A complaint was taken in. Published inside its transaction. */
public record ComplaintReceived(Complaint complaint) {}
