package org.hearsay.app.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.report.Report;

/// Reads again, from the text that is kept, what is marked so: because another version of the
/// program finds other things and emptied its tables, or because somebody asked for it. A batch is
/// written whole; what it is stopped in the middle of, it takes up again the next time.
final class Rereading {
  private static final int REPORTS_AT_ONCE = 64;

  private final CaseFile file;
  private final Function<Report, AnnotatedReport> reading;

  Rereading(CaseFile file, Function<Report, AnnotatedReport> reading) {
    this.file = file;
    this.reading = reading;
  }

  /// Whether there was anything to read.
  boolean run(ExecutorService pool) {
    List<Long> due =
        file.query(
            "SELECT r.number FROM report r WHERE " + CaseFile.UNREAD + " ORDER BY r.number",
            CaseStories::numbers);
    for (int i = 0; i < due.size(); i += REPORTS_AT_ONCE) {
      List<Report> batch = reports(due.subList(i, Math.min(due.size(), i + REPORTS_AT_ONCE)));
      List<Callable<AnnotatedReport>> work = new ArrayList<>();
      for (Report report : batch) {
        work.add(() -> reading.apply(report));
      }
      file.replace(all(pool, work));
    }
    return !due.isEmpty();
  }

  private List<Report> reports(List<Long> numbers) {
    List<Report> reports = new ArrayList<>();
    for (Long number : numbers) {
      file.query(
          ReportRows.SELECT + " WHERE r.number = ?",
          row -> row.next() && reports.add(ReportRows.report(row)),
          number);
    }
    return reports;
  }

  /// What all of `work` gives, in its order.
  private static <T> List<T> all(ExecutorService pool, List<Callable<T>> work) {
    List<Future<T>> all = new ArrayList<>();
    for (Callable<T> one : work) {
      all.add(pool.submit(one));
    }
    List<T> done = new ArrayList<>();
    for (Future<T> one : all) {
      done.add(result(one));
    }
    return done;
  }

  /// What comes of work on a case.
  static <T> T result(Future<T> work) {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted in the middle of work on a case", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }
}
