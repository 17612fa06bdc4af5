package org.hearsay.app.desk;

/// What the desk shows: each view as a page, as JSON and, where it is a list, as CSV.
final class Views {
  private final StoryViews stories;
  private final StoryPartViews parts;
  private final ReportViews reports;
  private final SpeakerViews speakers;
  private final OutletViews outlets;
  private final SearchViews search;
  private final CorrectionViews corrections;

  Views(CaseWork work, Frame frame) {
    CaseViews views = new CaseViews(work);
    this.stories = new StoryViews(views, frame);
    this.parts = new StoryPartViews(views, frame);
    this.reports = new ReportViews(views, frame);
    this.speakers = new SpeakerViews(views, frame);
    this.outlets = new OutletViews(views, frame);
    this.search = new SearchViews(views, frame);
    this.corrections = new CorrectionViews(views, frame);
  }

  Reply stories(Request request) {
    return stories.all(request);
  }

  Reply story(Request request, long number) {
    return stories.one(request, number);
  }

  Reply storyPart(Request request, long number, String part) {
    return parts.one(request, number, part);
  }

  Reply claim(long story, String claim) {
    return parts.claim(story, claim);
  }

  Reply export(long number, String form) {
    return stories.export(number, form);
  }

  Reply report(Request request, String id) {
    return reports.one(request, id);
  }

  Reply citation(Request request, String report, String place) {
    return reports.citation(request, report, place);
  }

  Reply speakers(Request request) {
    return speakers.all(request);
  }

  Reply speaker(Request request, String name) {
    return speakers.one(request, name);
  }

  Reply topics(Request request, String name) {
    return speakers.topics(request, name);
  }

  Reply outlets(Request request) {
    return outlets.all(request);
  }

  Reply outlet(Request request, String name) {
    return outlets.one(request, name);
  }

  Reply corrections(Request request) {
    return corrections.all(request);
  }

  Reply correctFinding(Request request, String report, String finding) {
    return corrections.ofFinding(request, report, finding);
  }

  Reply correctInStory(Request request, long story, String id) {
    return corrections.ofStory(request, story, id);
  }

  Reply correctStory(Request request, long story) {
    return corrections.story(request, story);
  }

  Reply search(Request request) {
    return search.find(request);
  }
}
