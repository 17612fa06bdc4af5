package org.hearsay.app;

import java.nio.file.Path;
import org.hearsay.intake.Following;
import org.hearsay.intake.WebAccess;
import org.hearsay.intake.fetch.CaptureFile;
import org.hearsay.intake.fetch.FetchOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How web addresses among the inputs are fetched, and whether what comes is kept.
final class WebOptions {
  /// Where those who fetch often keep their contact.
  private static final String CONTACT_VARIABLE = "HEARSAY_CONTACT";

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description =
          "Keep everything that is fetched, errors and redirects too, as a web archive in this new"
              + " file (.warc.gz). Reading it gives the same reports again.")
  private @Nullable Path save;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description =
          "An e-mail or web address for the sites that are asked, sent with every request; by"
              + " default what HEARSAY_CONTACT holds.")
  private @Nullable String contact;

  @Option(
      names = "--allow-private",
      description =
          "Fetch from this machine and private networks too. Give it only with addresses you trust:"
              + " their pages can redirect anywhere inside.")
  private boolean allowPrivate;

  @Option(
      names = "--follow",
      negatable = true,
      description =
          "Fetch what feeds, lists of feeds (OPML) and sitemaps lead to. By default those that were"
              + " fetched are followed, and those given as files are not; --no-follow follows"
              + " none.")
  private @Nullable Boolean follow;

  @Option(
      names = "--max-pages",
      paramLabel = "N",
      description = "How many pages one of them may lead to; by default 500.")
  private int pagesMax = Following.standard().pagesMax();

  /// @throws Refusal if the contact cannot be sent, or captures cannot be kept there
  WebAccess access() {
    String refusal = save == null ? null : CaptureFile.refusal(save);
    if (refusal != null) {
      throw new Refusal("cannot write " + save + ": " + refusal);
    }
    if (pagesMax < 0) {
      throw new Refusal("--max-pages " + pagesMax + "; expected 0 or more");
    }
    boolean fromWeb = follow == null || follow;
    boolean fromFiles = follow != null && follow;
    return new WebAccess(
        FetchOptions.standard(agent()).withAllowsPrivate(allowPrivate),
        save,
        new Following(fromWeb, fromFiles, pagesMax));
  }

  private String agent() {
    String given = contact != null ? contact : System.getenv(CONTACT_VARIABLE);
    try {
      return FetchOptions.agent(HearsayCommand.Version.number(), given == null ? "" : given);
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
  }
}
