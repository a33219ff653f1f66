package yinuo.office;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import yinuo.database.Additions;

/** Begins every transaction by naming the office to the database, for row-level security to judge by. */
@Component("transactionManager")
class OfficeTransactions extends JdbcTransactionManager {

    private final transient DataSource rows;
    private final transient Additions additions;

    OfficeTransactions(DataSource rows, Additions additions) {
        super(rows);
        this.rows = rows;
        this.additions = additions;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        OfficeScope.current().ifPresent(office -> {
            try {
                name(office);
            } catch (RuntimeException failed) {
                doRollbackQuietly(transaction);
                throw failed;
            }
        });
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        additions.commit();
        super.doCommit(status);
    }

    /** A plain statement, for {@code set_config} is not passed on to the nodes of a distributed database. */
    private void name(Office.Id office) {
        var connection = DataSourceUtils.getConnection(rows);
        try (var statement = connection.createStatement()) {
            statement.execute("set local yinuo.office = '" + office.value() + "'");
        } catch (SQLException failed) {
            throw new CannotCreateTransactionException("The office could not be named to the database", failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, rows);
        }
    }

    private void doRollbackQuietly(Object transaction) {
        doCleanupAfterCompletion(transaction);
    }
}
