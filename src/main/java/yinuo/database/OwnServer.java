package yinuo.database;

/** A database on a server that the centre brings along. */
sealed interface OwnServer extends AutoCloseable permits LocalPostgres, ThrowawayDatabase {

    String url();

    String password();

    @Override
    void close();
}
