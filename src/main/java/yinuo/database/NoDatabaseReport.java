package yinuo.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the sentence instead of a page of stack trace. */
class NoDatabaseReport extends AbstractFailureAnalyzer<NoDatabase> {

    @Override
    protected FailureAnalysis analyze(Throwable whole, NoDatabase cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
