package org.hearsay.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.hearsay.report.Report;
import org.junit.jupiter.api.Test;

/// What a report costs in memory grows with its length and no faster. Bytes are counted and not
/// seconds, so that a busy machine changes nothing.
class AllocationTest {
  /// One paragraph, with a mark that keeps the body from being stored in one byte a character.
  private static final String PARAGRAPH =
      "The mayor of Port Elda, Ada Lint, told the Harbour Courier on Monday that 14 ferries had"
          + " sailed. “We will not wait,” she said. According to the agency, Ivo Tarrish denied it."
          + " ";

  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void growsWithTheLengthOfABody() {
    AttributionModel model = AttributionModel.shipped();
    bytes(20, model);
    double few = bytes(20, model);
    double many = bytes(320, model);
    assertThat(many / few).as("%.0f bytes for 20, %.0f for 320", few, many).isLessThan(1.4 * 16);
  }

  private double bytes(int paragraphs, AttributionModel model) {
    Report report = SampleReports.report(PARAGRAPH.repeat(paragraphs));
    long before = thread.getCurrentThreadAllocatedBytes();
    AnnotatedReport annotated = Annotator.annotate(report, model);
    long bytes = thread.getCurrentThreadAllocatedBytes() - before;
    assertThat(annotated.attributions()).hasSizeGreaterThan(paragraphs);
    return bytes;
  }
}
