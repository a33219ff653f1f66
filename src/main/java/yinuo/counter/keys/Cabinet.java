package yinuo.counter.keys;

/** A cabinet as it hangs on the wall: rows of hooks, counted from the upper left. */
public record Cabinet(String code, String name, int rows, int columns) {

    public int hooks() {
        return rows * columns;
    }
}
