package yinuo.counter.mail;

/** What kind of mail it is (D01-4.2, D02-4.1.a). The text is {@code word.MailClass.<name>}. */
public enum MailClass {
    LETTER(false),
    NEWSPAPER(false),
    REGISTERED(true),
    EXPRESS(true),
    PARCEL(true),
    REMITTANCE(true);

    private final boolean recorded;

    MailClass(boolean recorded) {
        this.recorded = recorded;
    }

    /** Signed for piece by piece, by its waybill. */
    public boolean isRecorded() {
        return recorded;
    }

    /** As the procedures have it, unless the office set something else: ordinary mail by D01, recorded mail by D02. */
    MailMode usual() {
        return recorded ? MailMode.DESK : MailMode.STEWARD;
    }
}
