package org.hearsay.intake.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Header fields as text.
final class HeaderText {
  private static final String NAME_MARKS = "!#$%&'*+-.^_`|~";

  private HeaderText() {}

  /// Whether `name` is a token (RFC 9110, 5.6.2): no space before the colon, nothing outside ASCII.
  static boolean isName(String name) {
    return !name.isEmpty()
        && name.chars()
            .allMatch(c ->
                (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || NAME_MARKS.indexOf(c) >= 0);
  }

  /// A field's value from its bytes, each a character of `raw`: without the space around it, read
  /// as UTF-8 where it is that, control characters made spaces so that it can stand anywhere.
  static String value(String raw) {
    String text = raw;
    if (!raw.chars().allMatch(c -> c < 0x80)) {
      try {
        text =
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(raw.getBytes(StandardCharsets.ISO_8859_1)))
                .toString();
      } catch (CharacterCodingException e) {
        text = raw;
      }
    }
    return printable(text).strip();
  }

  static String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(Character.isISOControl(c) ? ' ' : c);
    }
    return out.toString();
  }

  /// Whether `value` can be sent back as it is.
  static boolean canBeSent(String value) {
    return value.chars().allMatch(c -> c >= ' ' && c < 0x7F);
  }
}
