package yinuo.staff;

import java.util.Objects;

/** Somebody of the office who has just confirmed by the own PIN. Only {@link Pins} makes one. */
public final class Confirmed {

    private final Member.Id member;
    private final String name;

    Confirmed(Member.Id member, String name) {
        this.member = member;
        this.name = name;
    }

    public Member.Id member() {
        return member;
    }

    public String name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Confirmed one && one.member.equals(member);
    }

    @Override
    public int hashCode() {
        return Objects.hash(member);
    }

    @Override
    public String toString() {
        return name;
    }
}
