package yinuo.database;

import java.util.List;
import java.util.stream.Stream;

/** Whether rows must outlive a power cut. Tests trade that for speed. */
enum Durability {
    KEPT(List.of()),
    THROWAWAY(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=150"));

    private static final List<String> COMMON = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=256MB",
            "effective_cache_size=1GB",
            "work_mem=8MB",
            "maintenance_work_mem=64MB",
            "random_page_cost=1.1",
            "max_wal_size=2GB",
            "wal_compression=on",
            "jit=off",
            // A line of the log names no value of a row: values are residents' names and numbers.
            "log_error_verbosity=terse",
            "timezone=Asia/Shanghai",
            "log_timezone=Asia/Shanghai");

    private final List<String> own;

    Durability(List<String> own) {
        this.own = own;
    }

    List<String> settings() {
        return Stream.concat(COMMON.stream(), own.stream()).toList();
    }
}
