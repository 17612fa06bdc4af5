package org.hearsay.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.hearsay.report.PublicationTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the value of `--published`: ISO 8601, a day or a moment.
final class PublishedConverter implements ITypeConverter<PublicationTime> {
  @Override
  public PublicationTime convert(String value) {
    try {
      if (value.indexOf('T') < 0) {
        return PublicationTime.of(LocalDate.parse(value));
      }
      int time = value.indexOf('T');
      boolean zoned =
          value.endsWith("Z") || value.indexOf('+', time) > 0 || value.indexOf('-', time) > 0;
      if (!zoned) {
        LocalDateTime local = LocalDateTime.parse(value);
        return new PublicationTime(local.toLocalDate(), local.toLocalTime(), null);
      }
      OffsetDateTime moment = OffsetDateTime.parse(value);
      return new PublicationTime(moment.toLocalDate(), moment.toLocalTime(), moment.getOffset());
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'"
              + value
              + "' is no date; expected YYYY-MM-DD or YYYY-MM-DDThh:mm with or without a zone,"
              + " such as 2031-03-14 or 2031-03-14T09:30+01:00");
    }
  }
}
