package yinuo.counter.mail;

import java.time.Instant;

/** One attempt to reach an addressee, with the answer and what they wish. */
public record MailContact(Instant at, String by, MailMeans means, MailOutcome outcome, String words) {}
