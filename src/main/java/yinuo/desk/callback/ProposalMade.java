package yinuo.desk.callback;

/** A resident proposed something. Published inside the transaction of the callback. */
public record ProposalMade(Proposal suggestion) {}
