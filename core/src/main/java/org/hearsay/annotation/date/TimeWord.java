package org.hearsay.annotation.date;

/// What a word can stand for in a pattern of time.
///
/// @param kind the class of words patterns name
/// @param value month or weekday number, count, code of a part of the day and so on, by kind
record TimeWord(Kind kind, String value) {
  /// The classes of words; a pattern names them in capitals.
  enum Kind {
    MONTH,
    WEEKDAY,
    WEEKDAYS,
    CARDINAL,
    VAGUE,
    ORDINAL,
    UNIT,
    UNITS,
    PART,
    PARTS,
    SEASON,
    SHIFT,
    STEP,
    TURN,
    DAYREF,
    ZONE,
    NINETIES,
    FREQUENCY,
    /// `BC` and `AD`.
    ERA,
    /// Between two times.
    JOIN,
    /// Before an event that a time is counted from.
    LINK,
    /// Behind a business year.
    ENDING,
    /// No nouns.
    LITTLE,
    /// Behind the figures of a day.
    SUFFIX,
    /// `century` and `centuries`.
    CENTURYWORD,
    AGO,
    /// Before a year.
    LEAD,
    /// Before how long something lasts.
    LASTING,
    /// Before a span that ends or begins with the publication.
    TOWARDS,
    /// Behind the figures of a decade.
    DECADEEND
  }

  int number() {
    return Integer.parseInt(value);
  }
}
