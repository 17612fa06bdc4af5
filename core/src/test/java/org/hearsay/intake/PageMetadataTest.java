package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.report.FoundIn;
import org.hearsay.report.Imprint;
import org.hearsay.report.Imprint.Trait;
import org.hearsay.report.Imprint.TraitKind;
import org.hearsay.report.Outlet;
import org.hearsay.report.Report;
import org.hearsay.report.StatedTime.Kind;
import org.junit.jupiter.api.Test;

final class PageMetadataTest {
  private static final String TEXT =
      "<p>The ferry between the two islands will sail again in May, the harbour board said on"
          + " Monday, a year after the fire.</p><p>Repairs took eleven months and cost four million"
          + " crowns, twice what had been planned, Ada Lorne said.</p>";

  private static Report report(String head, String body) throws NotReadable {
    return WebPages.report(
        "<html lang=en-GB><head>" + head + "</head><body><main>" + body + TEXT + "</main></body>",
        "ferry.html",
        "ferry.html",
        IntakeOptions.standard());
  }

  private static String data(String members) {
    return "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\","
        + members
        + "}</script>";
  }

  @Test
  void keepsEveryTimeWithItsPlaceAndChoosesByTheOrder() throws NotReadable {
    Report report =
        report(
            "<meta property=article:published_time content=2031-03-15T08:00:00Z>"
                + "<meta property=article:modified_time content=2031-03-16T08:00:00Z>"
                + "<link rel=canonical href=https://courier.example/2031/03/13/ferry>"
                + data("\"datePublished\":\"2031-03-14T09:30:00+01:00\""),
            "<h1>Ferry</h1><p class=date>12 March 2031</p>");
    Imprint imprint = report.provenance().imprint();
    assertThat(imprint.times(Kind.PUBLISHED))
        .extracting(time -> time.from() + " " + time.time())
        .containsExactly(
            "JSON_LD 2031-03-14T09:30+01:00",
            "OPEN_GRAPH 2031-03-15T08:00Z",
            "ADDRESS 2031-03-13",
            "TEXT 2031-03-12");
    assertThat(report.published()).hasToString("2031-03-14T09:30+01:00");
    assertThat(imprint.chosen(Kind.MODIFIED)).isNotNull();
    assertThat(imprint.contradicts(Kind.PUBLISHED)).isTrue();
    assertThat(imprint.contradicts(Kind.MODIFIED)).isFalse();
  }

  @Test
  void takesTheSameDayMoreExactlyFromALaterPlace() throws NotReadable {
    Report report =
        report(
            data("\"datePublished\":\"2031-03-14\"")
                + "<meta name=date content=2031-03-14T09:30:00Z>",
            "");
    assertThat(report.published()).hasToString("2031-03-14T09:30Z");
    assertThat(report.provenance().imprint().contradicts(Kind.PUBLISHED)).isFalse();
  }

  @Test
  void tellsAModifiedDayFromThePublishedOne() throws NotReadable {
    Report report =
        report("", "<h1>Ferry</h1><p>Updated 16 March 2031</p><p>First seen 14 March 2031</p>");
    assertThat(report.published()).hasToString("2031-03-14");
    assertThat(report.provenance().imprint().times(Kind.MODIFIED)).hasSize(1);
  }

  @Test
  void readsOutletBrandAndParent() throws NotReadable {
    Report report =
        report(
            "<meta property=og:site_name content=\"The Harbour Courier\">"
                + "<link rel=canonical href=https://www.courier.example/ferry>"
                + data(
                    "\"publisher\":{\"name\":\"Harbour Courier\",\"parentOrganization\":{\"name\":"
                        + "\"Lorne Press Group\"}},\"isPartOf\":{\"name\":\"Harbour Weekend\"}"),
            "");
    assertThat(report.outlet())
        .isEqualTo(
            new Outlet(
                "The Harbour Courier", "courier.example", "Harbour Weekend", "Lorne Press Group"));
  }

  @Test
  void tellsWireCopyAndItsPlace() throws NotReadable {
    Report byline =
        report(data("\"author\":[{\"name\":\"Una Brandt\"},{\"name\":\"Reuters\"}]"), "");
    assertThat(byline.byline()).containsExactly("Una Brandt");
    assertThat(byline.provenance().imprint().wire())
        .isEqualTo(new Imprint.WireCopy("Reuters", FoundIn.JSON_LD));
    Report dateline =
        report(
            "", "<h1>Lock</h1><p>TRESSEL (dpa) - The lock in the old harbour will stay shut.</p>");
    assertThat(dateline.provenance().imprint().wire())
        .isEqualTo(new Imprint.WireCopy("Deutsche Presse-Agentur", FoundIn.TEXT));
    assertThat(report("", "").provenance().imprint().wire()).isNull();
  }

  @Test
  void tellsWhatKindOfReportThePageSaysItIs() throws NotReadable {
    Report report =
        report(
            "<link rel=canonical href=https://courier.example/opinion/2031/ferry>"
                + "<meta property=article:section content=Harbour>"
                + data("\"isAccessibleForFree\":false"),
            "");
    assertThat(report.provenance().imprint().traits())
        .containsExactly(
            new Trait(TraitKind.OPINION, FoundIn.ADDRESS),
            new Trait(TraitKind.PAYWALLED, FoundIn.JSON_LD));
    assertThat(report.provenance().imprint().section()).isEqualTo("Harbour");
    assertThat(report("", "").provenance().imprint().traits()).isEmpty();
  }

  @Test
  void namesPeopleOnly() throws NotReadable {
    assertThat(report("<meta name=author content=\"Staff\">", "").byline()).isEmpty();
    assertThat(report("", "<h1>Ferry</h1><p>By Una Brandt and Jo Marsh</p>").byline())
        .containsExactly("Una Brandt", "Jo Marsh");
    assertThat(report("", "<h1>Ferry</h1><p>By the end of May it will sail.</p>").byline())
        .isEmpty();
  }

  @Test
  void takesTheHeadlineReadersSee() throws NotReadable {
    assertThat(
            report(
                    "<title>Courier.example | Ferry sails</title>"
                        + "<link rel=canonical href=https://courier.example/ferry>",
                    "<h1>The Courier</h1>")
                .title())
        .isEqualTo("Ferry sails");
    assertThat(
            report(data("\"headline\":\"Ferry sails …\""), "<h1>Ferry sails in May</h1>").title())
        .isEqualTo("Ferry sails in May");
    assertThat(
            report(data("\"headline\":\"Ferry sails\""), "<h1>Ferry sails What it costs</h1>")
                .title())
        .isEqualTo("Ferry sails");
    assertThat(
            report(
                    data("\"headline\":\"layout-17\"") + "<title>Ferry sails | Courier</title>",
                    "<h1>Ferry sails</h1>")
                .title())
        .isEqualTo("Ferry sails");
    assertThat(
            report(
                    "<meta property=og:title content=\"The Courier view on ferries: sail on\">"
                        + "<meta property=og:site_name content=\"The Courier\">",
                    "")
                .title())
        .isEqualTo("The Courier view on ferries: sail on");
  }

  @Test
  void namesTheOutletAsThePagesTitleDoesWhereNothingElseNamesIt() throws NotReadable {
    assertThat(
            report(
                    "<title>Ferry sails | Courier</title><meta property=og:site_name"
                        + " content=courier.example>"
                        + "<link rel=canonical href=https://www.courier.example/ferry>",
                    "")
                .outlet())
        .isEqualTo(new Outlet("Courier", "courier.example"));
  }

  @Test
  void showsWhatScriptsWouldShow() throws NotReadable {
    Report report =
        WebPages.report(
            "<body><script type=\"text/template\">" + TEXT + "</script></body>",
            "x",
            "x",
            IntakeOptions.standard());
    assertThat(report.body().lines()).hasSize(2);
  }
}
