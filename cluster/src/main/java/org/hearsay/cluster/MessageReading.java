package org.hearsay.cluster;

import java.time.LocalDate;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.intake.Received;
import org.jspecify.annotations.Nullable;

/// Reads messages of Kafka, each a report as a line of JSON Lines. A report without an id of its
/// own is named after the message's place, so that it has the same name however often it is read.
///
/// @param published of reports that carry no date
record MessageReading(@Nullable LocalDate published)
    implements KafkaRecordDeserializationSchema<Received> {

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Received> out) {
    byte[] line = message.value();
    if (line == null) {
      return; // a tombstone: the topic is compacted, and says nothing here
    }
    String place = message.topic() + ":" + message.partition() + "@" + message.offset();
    IntakeOptions options = JobOptions.intake(published);
    out.collect(Intake.readLine(line, place, place, options));
  }

  @Override
  public TypeInformation<Received> getProducedType() {
    return RecordType.ofRecord(Received.class);
  }
}
