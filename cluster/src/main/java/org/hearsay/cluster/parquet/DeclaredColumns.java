package org.hearsay.cluster.parquet;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.ListType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/// The columns of a file as the end of the file declares them: every group before its parts.
final class DeclaredColumns {
  private final List<SchemaElement> elements = new ArrayList<>();

  private DeclaredColumns() {}

  static List<SchemaElement> of(MessageType type) {
    DeclaredColumns declared = new DeclaredColumns();
    SchemaElement root = new SchemaElement(type.getName());
    root.setNum_children(type.getFieldCount());
    declared.elements.add(root);
    type.getFields().forEach(declared::add);
    return declared.elements;
  }

  private void add(Type type) {
    SchemaElement element = new SchemaElement(type.getName());
    element.setRepetition_type(FieldRepetitionType.valueOf(type.getRepetition().name()));
    elements.add(element);
    // the older of the two ways to say what a column means is what older readers know
    switch (type.getLogicalTypeAnnotation()) {
      case StringLogicalTypeAnnotation text -> {
        element.setConverted_type(ConvertedType.UTF8);
        element.setLogicalType(LogicalType.STRING(new StringType()));
      }
      case ListLogicalTypeAnnotation list -> {
        element.setConverted_type(ConvertedType.LIST);
        element.setLogicalType(LogicalType.LIST(new ListType()));
      }
      case null, default -> {
        // plain
      }
    }
    if (type instanceof GroupType group) {
      element.setNum_children(group.getFieldCount());
      group.getFields().forEach(this::add);
    } else {
      element.setType(stored(type.asPrimitiveType().getPrimitiveTypeName()));
    }
  }

  /// How the values of a column lie in a file; bytes have two names.
  static org.apache.parquet.format.Type stored(PrimitiveTypeName type) {
    return type == PrimitiveTypeName.BINARY
        ? org.apache.parquet.format.Type.BYTE_ARRAY
        : org.apache.parquet.format.Type.valueOf(type.name());
  }
}
