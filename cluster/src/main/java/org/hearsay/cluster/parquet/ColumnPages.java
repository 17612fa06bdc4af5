package org.hearsay.cluster.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.geospatial.GeospatialStatistics;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;

/// The pages of one column of a group of rows, packed with the one codec that every JVM and every
/// reader has.
final class ColumnPages implements PageWriter {
  /// A least or greatest value longer than this is not told: it would be a text, and help nobody.
  private static final int TOLD_BYTES = 64;

  private final ColumnDescriptor column;
  private final ByteArrayOutputStream pages = new ByteArrayOutputStream();
  private final ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
  private final Set<org.apache.parquet.format.Encoding> encodings =
      EnumSet.noneOf(org.apache.parquet.format.Encoding.class);
  private final org.apache.parquet.column.statistics.Statistics<?> statistics;
  private long values;
  private long unpacked;

  ColumnPages(ColumnDescriptor column) {
    this.column = column;
    this.statistics =
        org.apache.parquet.column.statistics.Statistics.createStats(column.getPrimitiveType());
  }

  @Override
  @Deprecated
  public void writePage(
      BytesInput bytes,
      int valueCount,
      org.apache.parquet.column.statistics.Statistics<?> told,
      Encoding repetition,
      Encoding definition,
      Encoding encoding) {
    throw new UnsupportedOperationException("a page that does not say how many rows it is of");
  }

  @Override
  public void writePage(
      BytesInput bytes,
      int valueCount,
      int rowCount,
      org.apache.parquet.column.statistics.Statistics<?> told,
      @Nullable SizeStatistics sizes,
      @Nullable GeospatialStatistics places,
      Encoding repetition,
      Encoding definition,
      Encoding encoding)
      throws IOException {
    writePage(bytes, valueCount, rowCount, told, repetition, definition, encoding);
  }

  @Override
  public void writePage(
      BytesInput bytes,
      int valueCount,
      int rowCount,
      org.apache.parquet.column.statistics.Statistics<?> told,
      Encoding repetition,
      Encoding definition,
      Encoding encoding)
      throws IOException {
    PageHeader header = new PageHeader(PageType.DATA_PAGE, 0, 0);
    header.setData_page_header(
        new DataPageHeader(valueCount, used(encoding), used(definition), used(repetition)));
    write(header, bytes, pages);
    values += valueCount;
    statistics.mergeStatistics(told);
  }

  @Override
  public void writePageV2(
      int rowCount,
      int nullCount,
      int valueCount,
      BytesInput repetition,
      BytesInput definition,
      Encoding encoding,
      BytesInput bytes,
      org.apache.parquet.column.statistics.Statistics<?> told) {
    throw new UnsupportedOperationException("pages of version 2; the file is of version 1");
  }

  @Override
  public void writeDictionaryPage(DictionaryPage page) throws IOException {
    PageHeader header = new PageHeader(PageType.DICTIONARY_PAGE, 0, 0);
    header.setDictionary_page_header(
        new DictionaryPageHeader(page.getDictionarySize(), used(page.getEncoding())));
    write(header, page.getBytes(), dictionary);
  }

  private org.apache.parquet.format.Encoding used(Encoding encoding) {
    var named = org.apache.parquet.format.Encoding.valueOf(encoding.name());
    encodings.add(named);
    return named;
  }

  private void write(PageHeader header, BytesInput bytes, ByteArrayOutputStream out)
      throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      bytes.writeAllTo(gzip);
    }
    header.setUncompressed_page_size(Math.toIntExact(bytes.size()));
    header.setCompressed_page_size(packed.size());
    int before = out.size();
    Util.writePageHeader(header, out);
    unpacked += out.size() - before + bytes.size();
    packed.writeTo(out);
  }

  /// Writes the column, and says where it is.
  ///
  /// @param start where it begins in the file
  ColumnMetaData writeTo(ByteArrayOutputStream out, long start) throws IOException {
    dictionary.writeTo(out);
    pages.writeTo(out);
    ColumnMetaData described =
        new ColumnMetaData(
            DeclaredColumns.stored(column.getPrimitiveType().getPrimitiveTypeName()),
            new ArrayList<>(encodings),
            List.of(column.getPath()),
            CompressionCodec.GZIP,
            values,
            unpacked,
            dictionary.size() + pages.size(),
            start + dictionary.size());
    if (dictionary.size() > 0) {
      described.setDictionary_page_offset(start);
    }
    described.setStatistics(told());
    return described;
  }

  private Statistics told() {
    Statistics told = new Statistics();
    if (statistics.isNumNullsSet()) {
      told.setNull_count(statistics.getNumNulls());
    }
    if (statistics.hasNonNullValue()
        && statistics.getMinBytes().length <= TOLD_BYTES
        && statistics.getMaxBytes().length <= TOLD_BYTES) {
      told.setMin_value(statistics.getMinBytes());
      told.setMax_value(statistics.getMaxBytes());
    }
    return told;
  }

  @Override
  public long getMemSize() {
    return (long) pages.size() + dictionary.size();
  }

  @Override
  public long allocatedSize() {
    return getMemSize();
  }

  @Override
  public String memUsageString(String prefix) {
    return prefix + " " + getMemSize() + " bytes of " + String.join(".", column.getPath());
  }
}
