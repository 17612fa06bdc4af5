package org.hearsay.output;

import org.jspecify.annotations.Nullable;

/// Assembles HTML. All text and attribute values pass through it escaped, since reports are outside
/// text; tag and attribute names are ours.
public final class Markup {
  private final StringBuilder out = new StringBuilder();

  /// Opens an element.
  ///
  /// @param attributes names and values in turn; an attribute whose value is null is left out
  public Markup open(String tag, @Nullable String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException("attributes of " + tag + " are not in pairs");
    }
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(value);
        out.append('"');
      }
    }
    out.append('>');
    return this;
  }

  /// Closes an element.
  public Markup close(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  /// Text, escaped.
  public Markup text(String text) {
    escape(text);
    return this;
  }

  /// An element that holds only text.
  public Markup element(String tag, String text, @Nullable String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /// Where a link to `target` leads: an id of an element of the page, or an address that begins
  /// with `/`.
  static String address(String target) {
    return target.startsWith("/") ? target : "#" + target;
  }

  /// A link.
  ///
  /// @param target id of an element of the page; or an address, which begins with `/`
  public Markup link(String target, String text, @Nullable String... attributes) {
    out.append("<a href=\"");
    escape(address(target));
    out.append('"');
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(value);
        out.append('"');
      }
    }
    out.append('>');
    return text(text).close("a");
  }

  /// Takes over what was assembled elsewhere.
  public Markup add(Markup other) {
    out.append(other.out);
    return this;
  }

  /// Takes over the program's own style sheet, script or doctype, which is not escaped.
  ///
  /// @param trusted never a part of a report
  public Markup raw(String trusted) {
    out.append(trusted);
    return this;
  }

  /// A line break in the source.
  public Markup line() {
    out.append('\n');
    return this;
  }

  /// Whether nothing was assembled yet.
  public boolean isEmpty() {
    return out.isEmpty();
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\t', '\n' -> out.append(c);
        // a parser would turn it into a line feed anyway
        case '\r' -> out.append('\n');
        default -> out.append(isAllowed(text, i) ? c : '\uFFFD');
      }
    }
  }

  /// Control characters and halves of surrogate pairs may not stand in HTML.
  private static boolean isAllowed(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return !Character.isISOControl(c);
  }

  /// What was assembled.
  @Override
  public String toString() {
    return out.toString();
  }
}
