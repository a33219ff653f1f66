package yinuo.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yinuo.CentreTest;
import yinuo.People;

/** Numbers that many take at once: none twice, none missing, and no kind waits for another. */
@CentreTest
class NumbersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @Autowired
    Numbers numbers;

    @Autowired
    People people;

    private People.Staffed office;

    @BeforeEach
    void open() {
        office = people.office();
    }

    @Test
    void there_is_no_gap_where_deeds_fail_beside_each_other() throws Exception {
        try (var clerks = Executors.newFixedThreadPool(8)) {
            var taken = clerks
                    .invokeAll(IntStream.range(0, 80)
                            .mapToObj(n -> (Callable<String>) () -> n % 5 == 0 ? failed() : number("TS"))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .filter(number -> !number.isEmpty())
                    .sorted()
                    .toList();
            assertThat(taken)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 64)
                            .mapToObj("TS-20261126-%03d"::formatted)
                            .toList());
        }
    }

    @Test
    void one_kind_passes_while_another_is_held() throws Exception {
        var held = new CountDownLatch(1);
        var passed = new CountDownLatch(1);
        try (var clerks = Executors.newFixedThreadPool(3)) {
            var slow = clerks.submit(() -> office.inTransaction(() -> {
                var number = take("TS");
                held.countDown();
                await(passed);
                return number;
            }));
            await(held);
            var behind = clerks.submit(() -> number("TS"));
            assertThat(number("ZX")).isEqualTo("ZX-20261126-001");
            assertThat(behind.isDone()).isFalse();
            passed.countDown();
            assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo("TS-20261126-001");
            assertThat(behind.get(10, TimeUnit.SECONDS)).isEqualTo("TS-20261126-002");
        }
    }

    private String number(String kind) {
        return office.inTransaction(() -> take(kind));
    }

    private String take(String kind) {
        return numbers.next(office.office().id(), kind, DAY);
    }

    private String failed() {
        try {
            return office.inTransaction(() -> {
                take("TS");
                throw new IllegalStateException("The deed fails after its number");
            });
        } catch (IllegalStateException meant) {
            return "";
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
