package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.hearsay.report.FoundIn;
import org.hearsay.report.Imprint;
import org.hearsay.report.Report;
import org.hearsay.report.StatedTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class NinjsTest {

  private static @Nullable Report read(String json) throws NotReadable {
    return Ninjs.report(
        json.getBytes(StandardCharsets.UTF_8), "item.json", "item", IntakeOptions.standard());
  }

  @Test
  void readsTheFirstVersion() throws NotReadable {
    Report report =
        read(
            """
            {"uri": "https://wire.example/17", "type": "text", "language": "en",
             "firstcreated": "2031-03-14T09:30:00Z", "versioncreated": "2031-03-14T11:00:00Z",
             "headline": "Ferry to sail again", "byline": "By Una Brandt", "provider": "Reuters",
             "body_xhtml": "<div><p>The ferry sails.</p><ul><li>In May.</li></ul></div>"}
            """);
    Objects.requireNonNull(report);
    assertThat(report.title()).isEqualTo("Ferry to sail again");
    assertThat(report.byline()).containsExactly("Una Brandt");
    assertThat(report.body()).isEqualTo("The ferry sails.\nIn May.");
    assertThat(report.published()).hasToString("2031-03-14T09:30Z");
    assertThat(report.outlet()).isNotNull().hasFieldOrPropertyWithValue("name", "Reuters");
    Imprint imprint = report.provenance().imprint();
    assertThat(imprint.wire()).isEqualTo(new Imprint.WireCopy("Reuters", FoundIn.NINJS));
    assertThat(imprint.times(StatedTime.Kind.MODIFIED)).hasSize(1);
  }

  @Test
  void readsLaterVersions() throws NotReadable {
    Report report =
        read(
            """
            {"uri": "urn:item:17", "headlines": [{"role": "main", "value": "Ferry sails"}],
             "versioncreated": "2031-03-14T11:00:00Z", "provider": {"name": "Meridian Wire"},
             "bodies": [{"role": "main", "contenttype": "text/plain", "value": "The ferry sails."}]}
            """);
    Objects.requireNonNull(report);
    assertThat(report.title()).isEqualTo("Ferry sails");
    assertThat(report.body()).isEqualTo("The ferry sails.");
    assertThat(report.published()).hasToString("2031-03-14T11:00Z");
    assertThat(report.provenance().imprint().wire()).isNull();
  }

  @Test
  void leavesOtherDocuments() throws NotReadable {
    assertThat(read("{\"id\": \"a\", \"text\": \"x\"}")).isNull();
    assertThat(read("{\"uri\": \"a\"}")).isNull();
    assertThat(read("[".repeat(100_000))).isNull();
    assertThat(read("no JSON")).isNull();
  }

  @Test
  void isReadAsALineToo() {
    Received read =
        JsonRecord.read(
            "{\"uri\": \"urn:17\", \"body_text\": \"The ferry sails.\"}"
                .getBytes(StandardCharsets.UTF_8),
            "wire.jsonl:1",
            "wire:1",
            IntakeOptions.standard());
    assertThat(read).isInstanceOf(Received.Accepted.class);
  }
}
