package org.hearsay.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.app.casefile.CaseFile;
import org.hearsay.app.search.Hits;
import org.hearsay.app.search.QueryFault;
import org.hearsay.app.search.Scope;
import org.hearsay.app.search.Search;
import org.hearsay.app.search.SearchPages;
import org.hearsay.output.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `hearsay search`: where something stands in a case.
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    header = "Search a case: words, phrases, speakers, figures, days.",
    versionProvider = HearsayCommand.Version.class,
    description = {
      "All words given must stand in what is found. Also:",
      "  \"harbour master\"   a phrase          ferr*      words that begin so",
      "  tide OR flood      one of them       -storm     without",
      "  speaker:kolm   outlet:post   kind:direct   stance:denies   cue:warn",
      "  figure:>1000   figure:10..20   date:2031-03-01..2031-03-31   language:de",
      "Case and accents do not matter. What the shell would take for itself stands in ' '."
    },
    sortOptions = false)
final class SearchCommand implements Callable<Integer> {
  /// For a reader, or for programs.
  enum SearchFormat {
    TEXT,
    JSON
  }

  private final Console console;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to look for.")
  private List<String> query = List.of();

  @Option(
      names = "--in",
      paramLabel = "WHERE",
      converter = ScopeConverter.class,
      description = "reports, said (statements) or claims; all of them by default.")
  private @Nullable Scope scope;

  @Option(
      names = "--limit",
      paramLabel = "N",
      converter = LimitConverter.class,
      description = "How many to show of each, 1 to 1000; 10 by default.")
  private int limit = 10;

  @Option(
      names = "--skip",
      paramLabel = "N",
      converter = SkipConverter.class,
      description = "How many to leave out before them; 0 by default.")
  private int skip;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      description = "text (for a terminal, the default) or json.")
  private SearchFormat format = SearchFormat.TEXT;

  @Mixin private final CaseOptions caseOptions = new CaseOptions();

  @Mixin private final CommonOptions common = new CommonOptions();

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String asked = String.join(" ", query);
    try (CaseFile file = caseOptions.openToRead();
        Destination destination = Destination.of(null, console)) {
      List<Hits> found = new ArrayList<>();
      for (Scope each : scope == null ? List.of(Scope.values()) : List.of(scope)) {
        found.add(Search.find(file, asked, each, skip, limit));
      }
      Settings settings = common.settings(console, null);
      try {
        destination
            .writer()
            .write(
                switch (format) {
                  case TEXT -> SearchPages.text(found, settings);
                  case JSON -> SearchPages.json(asked, found) + "\n";
                });
      } catch (IOException e) {
        destination.goesOn(e);
      }
      destination.commit();
    } catch (QueryFault e) {
      throw new Refusal(e.getMessage() + " (character " + (e.position() + 1) + " of the query)");
    }
    return ExitStatus.DONE;
  }

  static final class ScopeConverter implements ITypeConverter<Scope> {
    @Override
    public Scope convert(String value) {
      return OptionValues.named(value, "part of a case", Scope.class);
    }
  }

  static final class FormatConverter implements ITypeConverter<SearchFormat> {
    @Override
    public SearchFormat convert(String value) {
      return OptionValues.named(value, "format of search", SearchFormat.class);
    }
  }

  static final class LimitConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return OptionValues.whole(value, "number of hits", 1, 1000);
    }
  }

  static final class SkipConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return OptionValues.whole(value, "number of hits", 0, 1_000_000);
    }
  }
}
