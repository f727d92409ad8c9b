package org.mingfa;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says in one line why the process does not start; Boot's own report of many lines is switched off. */
class StartFailureReporter implements FailureAnalysisReporter {

  @Override
  public void report(FailureAnalysis analysis) {
    System.err.println("明法没有启动 (not started): " + analysis.getDescription().replaceAll("\\s*\\R\\s*", " ").strip());
    Logger.getLogger("mingfa").log(Level.FINE, "not started", analysis.getCause());
  }
}
