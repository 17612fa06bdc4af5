package org.hearsay.app.desk;

import org.hearsay.output.Elsewhere;
import org.hearsay.output.StoryPart;
import org.hearsay.report.ReportId;

/// The addresses of a story that is too large for one page.
record StoryPages(long number) implements Elsewhere {
  /// A story of more reports is shown in parts: each report adds some ten kilobytes to a page, and
  /// ties between them grow with their square.
  private static final int REPORTS_ON_ONE_PAGE = 40;

  static boolean isLarge(int reports) {
    return reports > REPORTS_ON_ONE_PAGE;
  }

  @Override
  public String beginning() {
    return Addresses.story(number);
  }

  @Override
  public String report(ReportId report) {
    return Addresses.report(report.value());
  }

  @Override
  public String part(StoryPart part, int page) {
    return Addresses.part(number, part.id()) + (page == 1 ? "" : "?page=" + page);
  }
}
