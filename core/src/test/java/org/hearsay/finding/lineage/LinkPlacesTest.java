package org.hearsay.finding.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Stream;
import org.hearsay.text.LexiconFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LinkPlacesTest {
  /// The address in `the yard [announced](https://…) it`.
  private static URI address(String example) {
    int start = example.indexOf("](");
    return URI.create(example.substring(start + 2, example.indexOf(')', start)));
  }

  @TestFactory
  Stream<DynamicTest> everyLineHoldsForItsExample() {
    return LexiconFile.rows(LinkPlaces.class, "link-places.tsv", 3).stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row[0] + " " + row[1],
                () -> {
                  URI address = address(row[2]);
                  assertThat(address.toString()).contains(row[1]);
                  boolean document = !row[0].equals("no-article");
                  assertThat(LinkPlaces.isDocument(address)).isEqualTo(document);
                  // the same without what the line says is an article, and no document
                  URI other =
                      URI.create(
                          address
                              .toString()
                              .replace("." + row[1] + "/", ".tarvo/")
                              .replace("/" + row[1] + ".", "/x.")
                              .replace("/" + row[1] + "/", "/x/")
                              .replace(row[1].startsWith(".") ? row[1] : "none", ".html"));
                  if (!document) {
                    assertThat(LinkPlaces.isArticle(address)).isFalse();
                    assertThat(LinkPlaces.isArticle(other)).isTrue();
                  } else if (!row[0].equals("document-site") || row[1].indexOf('.') < 0) {
                    assertThat(LinkPlaces.isDocument(other)).isFalse();
                  }
                }));
  }

  @Test
  void anArticleIsToldByWhatItsAddressEndsWith() {
    assertThat(LinkPlaces.isArticle(URI.create("https://post.example/a/crane-falls-again")))
        .isTrue();
    assertThat(LinkPlaces.isArticle(URI.create("https://post.example/20310911/"))).isTrue();
    assertThat(LinkPlaces.isArticle(URI.create("https://post.example/view?id=88123"))).isTrue();
    assertThat(LinkPlaces.isArticle(URI.create("https://post.example/"))).isFalse();
    assertThat(LinkPlaces.isArticle(URI.create("https://post.example/world/ports"))).isFalse();
  }

  @Test
  void onePageHasOneAddress() {
    String plain = LinkPlaces.plain(URI.create("https://www.post.example/a/crane/?id=4"));
    for (String other :
        new String[] {
          "http://post.example/a/crane?id=4",
          "https://m.post.example/a/crane/amp?id=4#top",
          "https://POST.example/a/Crane?utm_source=x&id=4&fbclid=77"
        }) {
      assertThat(LinkPlaces.plain(URI.create(other))).isEqualTo(plain);
    }
    assertThat(LinkPlaces.plain(URI.create("https://post.example/a/crane?id=5")))
        .isNotEqualTo(plain);
  }
}
