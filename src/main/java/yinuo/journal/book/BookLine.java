package yinuo.journal.book;

import java.util.HexFormat;
import java.util.List;
import yinuo.journal.Entry;

/**
 * A line of the book: its volume (a year), its number in it from 1 on, what it says, the hash of the book up to it, and
 * the labels of the lines that correct it.
 */
public record BookLine(int volume, long number, Entry entry, byte[] hash, List<String> correctedBy) {

    /** As many as a sheet of the paper form holds. */
    public static final int PER_PAGE = 25;

    private static final int SHOWN = 12;

    public long page() {
        return (number - 1) / PER_PAGE + 1;
    }

    /** As people read it out: {@code 2026/318}. */
    public String label() {
        return volume + "/" + number;
    }

    /** The beginning of the hash, to compare paper with. */
    public String seal() {
        return seal(hash);
    }

    static String seal(byte[] hash) {
        return HexFormat.of().formatHex(hash).substring(0, SHOWN);
    }
}
