package yinuo.counter.fitout;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.counter.flow.Flow;

/** 装修流程: the collection names it and does not hold it, so an office may change it. */
@Component
public class FitoutFlow implements Flow {

    /** The text is {@code flow.fitout.<name>}. */
    public enum Kind {
        APPLICATION,
        DRAWINGS,
        DEPOSIT,
        AGREEMENT,
        /** Done with the first pass; more may follow until the works are accepted. */
        PASSES,
        /** Done with the first patrol; more follow until the works are accepted. */
        PATROLS,
        ACCEPTANCE,
        REFUND
    }

    @Override
    public String code() {
        return "fitout";
    }

    @Override
    public String clause() {
        return "D01-4.4";
    }

    @Override
    public String path() {
        return "fitout";
    }

    @Override
    public List<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::name).toList();
    }

    @Override
    public boolean isFixed(String kind) {
        return kind.equals(Kind.APPLICATION.name()) || kind.equals(Kind.REFUND.name());
    }
}
