package yinuo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import yinuo.CentreTest;

/** What is added waits, but never so long that anybody could see that it did. */
@CentreTest
class AdditionsTest {

    private static final String ADD = "insert into added (place, said) values (?, ?)";

    @Autowired
    Database database;

    @Autowired
    Additions additions;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void aTableOfItsOwn() {
        owner("create table added (place integer primary key, said text)");
        owner("grant select, insert on added to " + Database.APPLICATION_ROLE);
    }

    @AfterEach
    void gone() {
        owner("drop table added");
    }

    private void owner(String statement) {
        JdbcClient.create(database.forOwner()).sql(statement).update();
    }

    @Test
    void whatever_is_asked_next_sees_it_in_the_order_it_was_added() {
        transaction.executeWithoutResult(_ -> {
            additions.add(ADD, List.of(1, 2), place -> new Object[] {place, "first"});
            additions.add("insert into added (place, said) select place + ?, 'copy' from added", List.of(10), by ->
                    new Object[] {by});
            additions.add(ADD, List.of(3), place -> new Object[] {place, "last"});

            assertThat(said()).containsExactly("1 first", "2 first", "3 last", "11 copy", "12 copy");
        });
    }

    @Test
    void a_long_list_is_added_after_what_waits() {
        transaction.executeWithoutResult(_ -> {
            additions.add(ADD, List.of(0), place -> new Object[] {place, "before"});
            additions.add(ADD, IntStream.rangeClosed(1, 1_200).boxed().toList(), place -> new Object[] {place, "many"});

            assertThat(said()).hasSize(1_201).startsWith("0 before", "1 many");
        });
    }

    @Test
    void many_one_by_one_do_not_wait_for_the_end() {
        transaction.executeWithoutResult(_ -> {
            for (var place = 0; place < 1_000; place++) {
                add(place);
            }

            assertThat(said()).hasSize(1_000).startsWith("0 once", "1 once").endsWith("999 once");
        });
    }

    @Test
    void a_row_that_is_there_already_ends_the_deed_at_its_end_and_nothing_of_it_stays() {
        transaction.executeWithoutResult(_ -> add(1));

        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    add(2);
                    add(1);
                }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(said()).containsExactly("1 once");
    }

    @Test
    void a_deed_that_is_refused_adds_nothing_and_leaves_nothing_to_the_next() {
        transaction.executeWithoutResult(status -> {
            add(1);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> add(2));

        assertThat(said()).containsExactly("2 once");
    }

    @Test
    void outside_a_transaction_it_is_written_at_once() {
        add(1);

        assertThat(said()).containsExactly("1 once");
    }

    @Test
    void where_no_transaction_is_wanted_it_is_written_at_once_too() {
        var without = new TransactionTemplate(java.util.Objects.requireNonNull(transaction.getTransactionManager()));
        without.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        without.executeWithoutResult(_ -> add(1));

        assertThat(said()).containsExactly("1 once");
    }

    @Test
    void whoever_is_told_after_the_commit_finds_what_was_added_last() {
        var found = new ArrayList<String>();
        transaction.executeWithoutResult(_ -> {
            add(1);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

                @Override
                public void afterCommit() {
                    found.addAll(JdbcClient.create(database.forOwner())
                            .sql("select said from added")
                            .query(String.class)
                            .list());
                }
            });
        });

        assertThat(found).containsExactly("once");
    }

    private void add(int place) {
        additions.add(ADD, List.of(place), one -> new Object[] {one, "once"});
    }

    private List<String> said() {
        return db.sql("select place || ' ' || said from added order by place")
                .query(String.class)
                .list();
    }
}
