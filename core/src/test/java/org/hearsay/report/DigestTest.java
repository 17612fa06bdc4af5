package org.hearsay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

final class DigestTest {
  /// Of three letters, as FIPS 180-4's examples give it.
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void isThatOfTheStandard() {
    byte[] bytes = "abc".getBytes(StandardCharsets.US_ASCII);
    assertThat(Digest.of(bytes)).hasSize(32);
    assertThat(Digest.hex(bytes)).isEqualTo(ABC);
    assertThat(Digest.name(bytes)).isEqualTo("sha256:" + ABC);
    assertThat(Digest.name("abc")).isEqualTo("sha256:" + ABC);
  }

  @Test
  void takesBytesBitByBit() {
    MessageDigest digest = Digest.begin();
    digest.update((byte) 'a');
    digest.update("bc".getBytes(StandardCharsets.US_ASCII));
    assertThat(Digest.name(digest)).isEqualTo("sha256:" + ABC);
  }
}
