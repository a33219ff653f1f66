package yinuo.page;

/** What programs may change only in the version they saw; its answers carry the version as {@code ETag}. */
public interface Versioned {

    int version();
}
