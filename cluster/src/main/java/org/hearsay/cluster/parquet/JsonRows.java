package org.hearsay.cluster.parquet;

import java.util.Map;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Takes JSON records apart into columns. A field that has no column, or that its column cannot
/// hold as it is, goes to [RecordColumns#UNPLACED] with its path: nothing of a record is lost.
final class JsonRows {
  /// Numbers digit by digit, so that one that a column would round is seen.
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Column.Group columns;
  private final RecordConsumer out;
  private @Nullable ObjectNode unplaced;

  JsonRows(Column.Group columns, RecordConsumer out) {
    this.columns = columns;
    this.out = out;
  }

  /// @param line a JSON object
  void write(String line) {
    JsonNode row = JSON.readTree(line);
    unplaced = null;
    out.startMessage();
    parts(columns, row, "");
    if (unplaced != null) {
      int place = columns.place(RecordColumns.UNPLACED);
      out.startField(RecordColumns.UNPLACED, place);
      out.addBinary(Binary.fromString(unplaced.toString()));
      out.endField(RecordColumns.UNPLACED, place);
    }
    out.endMessage();
  }

  private void parts(Column.Group group, JsonNode object, String path) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = field.getValue();
      if (value.isNull()) {
        continue;
      }
      String name = field.getKey();
      Column column = group.part(name);
      if (column == null || !column.holds(value)) {
        unplaced(path + name, value);
        continue;
      }
      int place = group.place(name);
      out.startField(name, place);
      value(column, value, path + name);
      out.endField(name, place);
    }
  }

  private void value(Column column, JsonNode value, String path) {
    switch (column) {
      case Column.Leaf leaf -> {
        switch (leaf.kind()) {
          case TEXT -> out.addBinary(Binary.fromString(value.stringValue()));
          case WHOLE -> out.addLong(value.longValue());
          case NUMBER -> out.addDouble(value.doubleValue());
          case FLAG -> out.addBoolean(value.booleanValue());
        }
      }
      case Column.Group group -> {
        out.startGroup();
        parts(group, value, path + ".");
        out.endGroup();
      }
      case Column.Many many -> {
        out.startGroup();
        if (!value.isEmpty()) {
          elements(many.element(), value, path);
        }
        out.endGroup();
      }
    }
  }

  private void elements(Column element, JsonNode values, String path) {
    out.startField("list", 0);
    int number = 0;
    for (JsonNode value : values) {
      out.startGroup();
      out.startField(element.name(), 0);
      value(element, value, path + "[" + number++ + "]");
      out.endField(element.name(), 0);
      out.endGroup();
    }
    out.endField("list", 0);
  }

  private void unplaced(String path, JsonNode value) {
    ObjectNode rest = unplaced;
    if (rest == null) {
      rest = JSON.createObjectNode();
      unplaced = rest;
    }
    rest.set(path, value);
  }
}
