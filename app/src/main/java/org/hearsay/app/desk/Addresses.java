package org.hearsay.app.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The addresses of the desk's pages: every view has its own.
final class Addresses {
  private Addresses() {}

  static String story(long number) {
    return "/stories/" + number;
  }

  /// A list of its findings.
  static String part(long story, String part) {
    return story(story) + "/parts/" + part;
  }

  /// A claim, on whatever page of its story it stands.
  static String claim(long story, String claim) {
    return story(story) + "/claims/" + encoded(claim);
  }

  static String report(String id) {
    return "/reports/" + encoded(id);
  }

  /// A statement or figure within its report.
  static String finding(String report, String finding) {
    return report(report) + "#r1-" + encoded(finding);
  }

  /// A statement, a figure or a place, `start-end`, in all forms of citation.
  static String citation(String report, String place) {
    return report(report) + "/citations/" + encoded(place) + ".json";
  }

  /// Where a finding of a report is put right.
  static String correct(String report, String finding) {
    return report(report) + "/correct/" + encoded(finding);
  }

  static String speaker(String name) {
    return "/speakers/" + encoded(name);
  }

  static String outlet(String name) {
    return "/outlets/" + encoded(name);
  }

  static String corrections() {
    return "/corrections";
  }

  static String search(String query) {
    return "/search?q=" + encoded(query);
  }

  /// One segment of a path or one value of a query. A period at the end would be read as a format.
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
