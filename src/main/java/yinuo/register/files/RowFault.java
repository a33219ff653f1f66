package yinuo.register.files;

import java.util.List;

/** Why a line of a register file cannot be taken. The reason is the text {@code register.fault.<reason>}. */
public record RowFault(int line, String home, String name, String reason, List<?> arguments) {

    public RowFault {
        arguments = List.copyOf(arguments);
    }
}
