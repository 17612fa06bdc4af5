package org.hearsay.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.annotation.AttributionModel;
import org.hearsay.report.Digest;
import org.jspecify.annotations.Nullable;

/// Which model of attributions is to be used beside the rules: what `--model` says.
final class ModelChoice {
  /// For the rules alone.
  private static final String NONE = "none";

  private ModelChoice() {}

  /// @param value a file's name, or `none`; null for the model that comes with the program
  /// @return null for the rules alone
  /// @throws Refusal if the file cannot be read or is no model
  static @Nullable AttributionModel of(@Nullable String value) {
    if (value == null) {
      return AttributionModel.shipped();
    }
    if (value.equals(NONE)) {
      return null;
    }
    Path file = Path.of(value);
    try (InputStream in = Files.newInputStream(file)) {
      return AttributionModel.read(in);
    } catch (IOException e) {
      throw new Refusal("cannot read the model " + file + ": " + Targets.describe(e));
    }
  }

  /// `sha256:` and the digest of the model's bytes, or `none`; by it a case tells which reports
  /// another model has read.
  ///
  /// @throws Refusal if the file cannot be read
  static String digestOf(@Nullable String value) {
    if (NONE.equals(value)) {
      return NONE;
    }
    try (InputStream in =
        value == null ? AttributionModel.openShipped() : Files.newInputStream(Path.of(value))) {
      return Digest.name(in.readAllBytes());
    } catch (IOException e) {
      throw new Refusal("cannot read the model " + value + ": " + Targets.describe(e));
    }
  }
}
