package org.hearsay.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputViewStreamWrapper;
import org.apache.flink.core.memory.DataOutputViewStreamWrapper;
import org.hearsay.annotation.AnnotatedReport;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.AttributionModel;
import org.hearsay.intake.Intake;
import org.hearsay.intake.IntakeOptions;
import org.hearsay.intake.Received;
import org.hearsay.output.Output;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
  enum Tide {
    EBB,
    FLOOD
  }

  sealed interface Sight {}

  record Ship(String name, int masts) implements Sight {}

  record Fog() implements Sight {}

  record Watch(
      int low,
      long far,
      double level,
      boolean calm,
      @Nullable Integer boxed,
      @Nullable String note,
      @Nullable Tide tide,
      List<Sight> sights,
      @Nullable BigDecimal toll,
      @Nullable URI page,
      @Nullable LocalDate day,
      @Nullable LocalTime time,
      @Nullable ZoneOffset zone,
      @Nullable Instant seen,
      @Nullable Packed raw) {}

  record Misfit(Date when) {}

  private static final Watch FULL =
      new Watch(
          Integer.MIN_VALUE,
          Long.MAX_VALUE,
          Double.NaN,
          true,
          -3,
          "half a character \ud83d and a whole one \ud83d\ude00",
          Tide.FLOOD,
          List.of(new Ship("Marigold", 3), new Fog()),
          new BigDecimal("-12.30"),
          URI.create("https://courier.example/tide"),
          LocalDate.of(-44, 3, 15),
          LocalTime.of(9, 30, 0, 7),
          ZoneOffset.ofHoursMinutes(-3, -30),
          Instant.ofEpochSecond(-5, 9),
          Packed.of(new byte[] {1, 2, 3}));

  private static final Watch BARE =
      new Watch(
          0, 0, 0, false, null, null, null, List.of(), null, null, null, null, null, null, null);

  @Test
  void whatComesBackEqualsWhatWasWritten() {
    RecordCodec<Watch> codec = RecordCodec.of(Watch.class);
    for (Watch watch : List.of(FULL, BARE)) {
      assertThat(codec.unpack(codec.pack(watch))).isEqualTo(watch);
      assertThat(codec.pack(watch)).isEqualTo(codec.pack(watch));
    }
  }

  @Test
  void annotatedReportsComeBackWithAllTheirFindings() {
    String dam = OutputFolder.projectRoot().resolve("examples/tressel").toString();
    try (Stream<Received> received = Intake.read(List.of(dam), IntakeOptions.standard())) {
      received
          .limit(3)
          .forEach(each -> {
            Received.Accepted accepted = (Received.Accepted) each;
            AnnotatedReport read =
                Annotator.annotate(accepted.report(), AttributionModel.shipped());
            AnnotatedReport back = AnnotatedReports.unpack(AnnotatedReports.pack(read));
            assertThat(back.report()).isEqualTo(read.report());
            assertThat(back.entities()).isEqualTo(read.entities());
            assertThat(back.attributions()).isNotEmpty().isEqualTo(read.attributions());
            assertThat(back.figures()).isEqualTo(read.figures());
            assertThat(back.times()).isEqualTo(read.times());
            assertThat(back.credits()).isEqualTo(read.credits());
            assertThat(back.prose().sentences()).isEqualTo(read.prose().sentences());
            assertThat(Output.reportLine(back)).isEqualTo(Output.reportLine(read));
          });
    }
  }

  @Test
  void aTypeWithoutAFormIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> RecordCodec.of(Misfit.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Misfit.when is of type java.util.Date");
  }

  @Test
  void brokenBytesGiveNoRecord() {
    RecordCodec<Watch> codec = RecordCodec.of(Watch.class);
    byte[] cut = java.util.Arrays.copyOf(codec.pack(FULL).bytes(), 20);
    assertThatThrownBy(() -> codec.unpack(Packed.of(cut))).hasMessageContaining("20 bytes");
    assertThatThrownBy(() -> codec.unpack(Packed.of(new byte[1])))
        .rootCause()
        .hasMessageContaining("null where a Watch was expected");
  }

  @Test
  void aSavepointTellsWhetherItsRecordsCanBeRead() throws Exception {
    RecordSerializer<Watch> serializer = new RecordSerializer<>(Watch.class);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TypeSerializerSnapshot.writeVersionedSnapshot(
        new DataOutputViewStreamWrapper(new DataOutputStream(bytes)),
        serializer.snapshotConfiguration());
    TypeSerializerSnapshot<Watch> kept =
        TypeSerializerSnapshot.readVersionedSnapshot(
            new DataInputViewStreamWrapper(
                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))),
            getClass().getClassLoader());
    assertThat(kept.restoreSerializer()).isEqualTo(serializer);
    assertThat(
            serializer.snapshotConfiguration().resolveSchemaCompatibility(kept).isCompatibleAsIs())
        .isTrue();
    // the digest of the shape is the last thing written
    byte[] other = bytes.toByteArray();
    other[other.length - 1] ^= 1;
    TypeSerializerSnapshot<Watch> changed =
        TypeSerializerSnapshot.readVersionedSnapshot(
            new DataInputViewStreamWrapper(new DataInputStream(new ByteArrayInputStream(other))),
            getClass().getClassLoader());
    assertThat(
            serializer.snapshotConfiguration().resolveSchemaCompatibility(changed).isIncompatible())
        .isTrue();
  }
}
