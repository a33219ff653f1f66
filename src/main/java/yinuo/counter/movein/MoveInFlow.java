package yinuo.counter.movein;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import yinuo.counter.flow.Flow;

/** 接房流程: the collection names it and does not hold it, so an office may change it. */
@Component
public class MoveInFlow implements Flow {

    /** The text is {@code flow.movein.<name>}. */
    public enum Kind {
        IDENTITY,
        DOCUMENTS,
        FEES,
        INSPECTION,
        METERS,
        KEYS,
        FILE,
        RULES
    }

    @Override
    public String code() {
        return "movein";
    }

    @Override
    public String clause() {
        return "D01-4.3";
    }

    @Override
    public String path() {
        return "move-in";
    }

    @Override
    public List<String> kinds() {
        return Arrays.stream(Kind.values()).map(Kind::name).toList();
    }

    @Override
    public boolean isFixed(String kind) {
        return kind.equals(Kind.IDENTITY.name());
    }
}
