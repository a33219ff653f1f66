package yinuo.notice;

/** Where somebody wants their letters, empty when nowhere, and whether in English instead of Chinese. */
public record Wanted(String address, boolean english) {}
