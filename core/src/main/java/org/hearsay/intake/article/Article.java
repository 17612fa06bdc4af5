package org.hearsay.intake.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The article of a page.
///
/// @param text its paragraphs, headings, list items and quotations, a line each, parted by line
///   feeds; empty if the page has none
/// @param embedded the posts of others that stand in it
/// @param links the links in its lines that are not mostly links, and in no post, in their order
/// @param from where it was found
public record Article(String text, List<EmbeddedPost> embedded, List<Link> links, From from) {

  /// Where in a page an article was found.
  public enum From {
    /// In what a reader sees.
    PAGE,
    /// In the text that the page gives to machines, `articleBody` of schema.org, since what a
    /// reader sees is made by scripts.
    ARTICLE_BODY,
    /// Nowhere.
    NOWHERE
  }

  /// A post from a network, set into the article: its words are those of whoever posted it.
  ///
  /// @param start where in the text it begins
  /// @param end where it ends
  /// @param platform what the page calls the network, in lower case: `twitter`
  /// @param address where the post is, as the page gives it; null if it does not
  public record EmbeddedPost(int start, int end, String platform, @Nullable String address) {}

  /// A link.
  ///
  /// @param start where in the text its words begin
  /// @param end where they end
  /// @param address where it leads, as the page gives it: absolute or not
  public record Link(int start, int end, String address) {}

  public Article {
    embedded = List.copyOf(embedded);
    links = List.copyOf(links);
  }

  static Article none() {
    return new Article("", List.of(), List.of(), From.NOWHERE);
  }
}
