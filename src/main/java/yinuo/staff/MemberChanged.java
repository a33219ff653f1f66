package yinuo.staff;

/** Somebody's name, roles or place changed, or somebody left or came back. */
public record MemberChanged(Member.Id member) {}
