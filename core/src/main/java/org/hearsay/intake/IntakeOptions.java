package org.hearsay.intake;

import java.io.InputStream;
import org.hearsay.report.PublicationTime;
import org.jspecify.annotations.Nullable;

/// How inputs are read.
///
/// @param publishedWhereMissing the publication time of reports that carry none; null to leave it
///   unknown
/// @param reportBytesMax how long one report may be, in bytes as stored and as unpacked, and its
///   text in characters; 1 or more
/// @param lineBytesMax how long one line of a JSON Lines file may be, in bytes; longer ones are
///   skipped without being held
/// @param standardInput what the input `-` reads
/// @param selection which captures, items and pages of archives, feeds and sitemaps are read
/// @param resumeAt where in an archive reading begins, in bytes as stored: at the first record that
///   begins there or behind it. 0 for all of it
/// @param watch is told how far reading has come
/// @param web how addresses are fetched; null to fetch none
public record IntakeOptions(
    @Nullable PublicationTime publishedWhereMissing,
    int reportBytesMax,
    int lineBytesMax,
    InputStream standardInput,
    String standardInputName,
    Selection selection,
    long resumeAt,
    IntakeWatch watch,
    @Nullable WebAccess web) {

  private static final String STANDARD_INPUT = "stdin";

  public IntakeOptions {
    if (reportBytesMax < 1 || lineBytesMax < 1) {
      throw new IllegalArgumentException(
          "limits are 1 byte or more, not " + reportBytesMax + " and " + lineBytesMax);
    }
    if (resumeAt < 0) {
      throw new IllegalArgumentException("resume at " + resumeAt + "; expected 0 or more");
    }
  }

  /// No publication date, 20 MB a report, 64 MB a line, nothing on standard input, no network.
  public static IntakeOptions standard() {
    return new IntakeOptions(
        null,
        20_000_000,
        64_000_000,
        InputStream.nullInputStream(),
        STANDARD_INPUT,
        Selection.all(),
        0,
        IntakeWatch.nobody(),
        null);
  }

  /// Whether what listings lead to is fetched.
  Following following() {
    return web == null ? Following.standard() : web.following();
  }

  public IntakeOptions withPublished(@Nullable PublicationTime published) {
    return new IntakeOptions(
        published,
        reportBytesMax,
        lineBytesMax,
        standardInput,
        standardInputName,
        selection,
        resumeAt,
        watch,
        web);
  }

  public IntakeOptions withStandardInput(InputStream in) {
    return withStandardInput(in, standardInputName);
  }

  /// These options with a standard input that has a name.
  ///
  /// @param name what reports are named after that bring no name of their own; no path
  public IntakeOptions withStandardInput(InputStream in, String name) {
    return new IntakeOptions(
        publishedWhereMissing,
        reportBytesMax,
        lineBytesMax,
        in,
        name,
        selection,
        resumeAt,
        watch,
        web);
  }

  /// These options with other limits.
  ///
  /// @param report bytes a report may have
  /// @param line bytes a line may have
  public IntakeOptions withLimits(int report, int line) {
    return new IntakeOptions(
        publishedWhereMissing,
        report,
        line,
        standardInput,
        standardInputName,
        selection,
        resumeAt,
        watch,
        web);
  }

  public IntakeOptions withSelection(Selection chosen) {
    return new IntakeOptions(
        publishedWhereMissing,
        reportBytesMax,
        lineBytesMax,
        standardInput,
        standardInputName,
        chosen,
        resumeAt,
        watch,
        web);
  }

  public IntakeOptions withResumeAt(long offset) {
    return new IntakeOptions(
        publishedWhereMissing,
        reportBytesMax,
        lineBytesMax,
        standardInput,
        standardInputName,
        selection,
        offset,
        watch,
        web);
  }

  public IntakeOptions withWatch(IntakeWatch other) {
    return new IntakeOptions(
        publishedWhereMissing,
        reportBytesMax,
        lineBytesMax,
        standardInput,
        standardInputName,
        selection,
        resumeAt,
        other,
        web);
  }

  /// These options with leave to fetch addresses.
  public IntakeOptions withWeb(@Nullable WebAccess access) {
    return new IntakeOptions(
        publishedWhereMissing,
        reportBytesMax,
        lineBytesMax,
        standardInput,
        standardInputName,
        selection,
        resumeAt,
        watch,
        access);
  }
}
