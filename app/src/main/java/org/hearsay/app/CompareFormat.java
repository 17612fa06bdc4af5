package org.hearsay.app;

import org.hearsay.output.Format;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// What `hearsay compare` can print.
enum CompareFormat {
  TEXT(Format.TEXT),
  JSON(Format.JSON),
  HTML(Format.HTML),
  MARKDOWN(Format.MARKDOWN),
  CSV(null);

  /// The page this is; null for tables, which are a folder.
  private final @Nullable Format page;

  CompareFormat(@Nullable Format page) {
    this.page = page;
  }

  @Nullable Format page() {
    return page;
  }

  static final class Converter implements ITypeConverter<CompareFormat> {
    @Override
    public CompareFormat convert(String value) {
      return switch (value) {
        case "text" -> TEXT;
        case "json" -> JSON;
        case "html" -> HTML;
        case "markdown", "md" -> MARKDOWN;
        case "csv" -> CSV;
        default ->
            throw new TypeConversionException(
                "'" + value + "' is no format; expected text, json, html, markdown or csv");
      };
    }
  }
}
