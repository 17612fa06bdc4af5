package org.hearsay.intake;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.intake.article.PageText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a page says about its article in JSON-LD with the terms of schema.org.
final class JsonLd {
  /// Pages often break lines inside strings and leave a comma too many.
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private static final int NESTING_MAX = 6;
  private static final int NODES_MAX = 2_000;
  private static final int NAMES_MAX = 50;

  private final @Nullable JsonNode article;
  private final List<JsonNode> nodes;

  private JsonLd(@Nullable JsonNode article, List<JsonNode> nodes) {
    this.article = article;
    this.nodes = nodes;
  }

  /// What the scripts of a page hold; blocks that are not JSON are passed over.
  static JsonLd of(List<Element> scripts) {
    List<JsonNode> nodes = new ArrayList<>();
    for (Element script : scripts) {
      if (!script.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
        continue;
      }
      JsonNode block = parse(script.data());
      if (block != null) {
        collect(block, nodes, 0);
      }
    }
    JsonNode article = null;
    for (JsonNode node : nodes) {
      if (isArticle(node)
          && (article == null || (!article.has("headline") && node.has("headline")))) {
        article = node;
      }
    }
    return new JsonLd(article, List.copyOf(nodes));
  }

  private static @Nullable JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException e) {
      return null;
    }
  }

  private static void collect(JsonNode node, List<JsonNode> into, int depth) {
    if (depth > NESTING_MAX || into.size() > NODES_MAX) {
      return;
    }
    if (node.isArray()) {
      node.forEach(child -> collect(child, into, depth + 1));
    } else if (node.isObject()) {
      into.add(node);
      for (String member : List.of("@graph", "mainEntity", "mainEntityOfPage", "subjectOf")) {
        JsonNode child = node.get(member);
        if (child != null) {
          collect(child, into, depth + 1);
        }
      }
    }
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.get("@type");
    if (type == null) {
      return false;
    }
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticleType(one.asString(""))) {
          return true;
        }
      }
      return false;
    }
    return isArticleType(type.asString(""));
  }

  private static boolean isArticleType(String type) {
    String name = typeName(type);
    return name.endsWith("Article")
        || name.equals("BlogPosting")
        || name.equals("Report")
        || name.equals("LiveBlogPosting");
  }

  /// The article's types, without the vocabulary; empty if there is no article.
  List<String> types() {
    List<String> types = new ArrayList<>();
    JsonNode type = article == null ? null : article.get("@type");
    if (type != null && type.isArray()) {
      type.forEach(one -> types.add(typeName(one.asString(""))));
    } else if (type != null) {
      types.add(typeName(type.asString("")));
    }
    return types;
  }

  private static String typeName(String type) {
    return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
  }

  /// The name of what stands under `inner` of what stands under `member` of the article; null if
  /// there is none.
  @Nullable String nameWithin(String member, String inner) {
    JsonNode outer = article == null ? null : article.get(member);
    if (outer != null && outer.isArray() && !outer.isEmpty()) {
      outer = outer.get(0);
    }
    if (outer == null || !outer.isObject()) {
      return null;
    }
    JsonNode node = byId(outer).get(inner);
    return node == null ? null : string(node.isObject() ? node.get("name") : node);
  }

  /// The first name of a node of `type`, wherever it stands; null if there is none.
  @Nullable String nameOf(String type) {
    for (JsonNode node : nodes) {
      JsonNode of = node.get("@type");
      if (of != null && typeName(of.asString("")).equals(type) && node.has("name")) {
        return string(node.get("name"));
      }
    }
    return null;
  }

  /// A string or truth value of the article, without markup; null if it has none.
  @Nullable String text(String member) {
    return article == null ? null : string(article.get(member));
  }

  /// The names under `member`: of one person, of several, or plain strings.
  List<String> names(String member) {
    List<String> names = new ArrayList<>();
    if (article != null && article.get(member) != null) {
      addNames(article.get(member), names);
    }
    return names;
  }

  private void addNames(@Nullable JsonNode node, List<String> into) {
    if (node == null || into.size() > NAMES_MAX) {
      return;
    }
    if (node.isArray()) {
      node.forEach(child -> addNames(child, into));
      return;
    }
    JsonNode named = node.isObject() && !node.has("name") ? byId(node) : node;
    String name = string(named.isObject() ? named.get("name") : named);
    if (name != null) {
      into.add(name);
    }
  }

  /// What `{"@id": …}` refers to in the same page, or `node` itself.
  private JsonNode byId(JsonNode node) {
    String id = string(node.get("@id"));
    for (JsonNode other : nodes) {
      if (id != null && other.has("name") && id.equals(string(other.get("@id")))) {
        return other;
      }
    }
    return node;
  }

  /// The article's text as the page gives it to machines, lines kept, without markup; null if it
  /// gives none.
  @Nullable String articleBody() {
    String longest = null;
    for (JsonNode node : nodes) {
      JsonNode body = node.get("articleBody");
      if (body != null && body.isString()) {
        String text = body.stringValue();
        longest = longest == null || text.length() > longest.length() ? text : longest;
      }
    }
    if (longest == null || longest.isBlank()) {
      return null;
    }
    String text = Parser.unescapeEntities(longest, false);
    return text.contains("</") || text.contains("<p>") ? Jsoup.parse(text).wholeText() : text;
  }

  private static @Nullable String string(@Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    JsonNode one = node.isArray() && !node.isEmpty() ? node.get(0) : node;
    if (one.isObject()) {
      one = one.has("@value") ? one.get("@value") : one.has("@id") ? one.get("@id") : one;
    }
    if (one.isBoolean()) {
      return String.valueOf(one.booleanValue());
    }
    if (!one.isString()) {
      return null;
    }
    String text = PageText.oneLine(Parser.unescapeEntities(one.stringValue(), false));
    return text.isEmpty() ? null : text;
  }
}
