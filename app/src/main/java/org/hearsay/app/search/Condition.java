package org.hearsay.app.search;

import java.util.ArrayList;
import java.util.List;

/// A part of an SQL statement and the values of its question marks. What a person typed is only
/// ever among the values.
record Condition(String sql, List<Object> values) {
  /// Met by everything.
  static final Condition ALL = of("1");

  Condition {
    values = List.copyOf(values);
  }

  static Condition of(String sql, Object... values) {
    return new Condition(sql, List.of(values));
  }

  static Condition joined(String by, List<Condition> parts) {
    List<Object> values = new ArrayList<>();
    StringBuilder sql = new StringBuilder("(");
    for (Condition part : parts) {
      sql.append(sql.length() > 1 ? by : "").append(part.sql);
      values.addAll(part.values);
    }
    return new Condition(sql.append(')').toString(), values);
  }
}
