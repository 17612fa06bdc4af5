package org.hearsay.output;

import org.hearsay.finding.Dossier;
import org.hearsay.finding.timeline.Moment;
import org.hearsay.report.Passage;
import org.hearsay.report.Span;

/// What is told to have happened when, day by day.
final class HtmlTimeline {
  private final Markup out;
  private final Labels labels;
  private final Anchors anchors;
  private final Dossier dossier;
  private final Extent extent;

  HtmlTimeline(Markup out, Labels labels, Anchors anchors, Dossier dossier, Extent extent) {
    this.extent = extent;
    this.out = out;
    this.labels = labels;
    this.anchors = anchors;
    this.dossier = dossier;
  }

  void write() {
    if (dossier.timeline().isEmpty()) {
      return;
    }
    String anchor = anchors.story(dossier) + "-timeline";
    out.open("section", "class", "timeline", "id", anchor);
    extent.heading(out, "h3", "What is told to have happened when");
    out.open("dl");
    String day = "";
    int number = extent.first(StoryPart.TIMELINE);
    for (Moment moment : extent.of(StoryPart.TIMELINE, dossier.timeline())) {
      number++;
      if (!moment.value().equals(day)) {
        day = moment.value();
        out.element("dt", CalendarWords.of(day), "title", day).line();
      }
      String own = anchor + number;
      out.open("dd", "id", own);
      words(moment);
      Mark.Reference back = new Mark.Reference(own, "t" + number, "Timeline, entry " + number);
      out.text(" ").link(anchors.passage(moment.time(), back), labels.of(moment.time().report()));
      out.close("dd").line();
    }
    out.close("dl");
    extent.tell(out, StoryPart.TIMELINE, dossier.timeline().size());
    out.close("section").line();
  }

  private void words(Moment moment) {
    Passage sentence = moment.sentence();
    Span time = moment.time().span();
    String body = sentence.report().body();
    out.open("span", "dir", "auto");
    if (sentence.span().contains(time)) {
      out.text(body.substring(sentence.span().start(), time.start()));
      out.element("span", time.of(body), "class", "time");
      out.text(body.substring(time.end(), sentence.span().end()));
    } else {
      out.text(sentence.text());
    }
    out.close("span");
  }
}
