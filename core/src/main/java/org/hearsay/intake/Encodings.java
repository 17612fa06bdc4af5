package org.hearsay.intake;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// From bytes to text, or to the statement that they are none.
///
/// In this order: a byte order mark; UTF-8 without a single error; UTF-16 without a mark, told by
/// where its zero bytes stand; the encoding that the input declares, if every byte fits it; a
/// statistical guess (ICU's detector) if it is sure enough. UTF-8 with a few broken bytes among
/// many good ones is read with U+FFFD in their place, as a browser would.
final class Encodings {
  /// ICU's own scale of 0 to 100; below this its guesses on short news texts are mostly wrong.
  private static final int CONFIDENCE_MIN = 25;

  private static final int DETECTED_BYTES_MAX = 1 << 16;

  /// Share of a text's characters that may be control characters: a stray form feed or two.
  private static final double CONTROLS_MAX = 0.002;

  private static final int BLOCK = 2048;

  private Encodings() {}

  /// The text of `bytes`, without a byte order mark.
  ///
  /// @param declared the encoding that the input itself names; null if it names none
  /// @throws NotReadable if this is not text, or text in an encoding that cannot be told
  static String decode(byte[] bytes, @Nullable String declared) throws NotReadable {
    return decode(bytes, declared, null);
  }

  /// The same for an input that names its encoding in two places, such as a page and the server
  /// that sent it.
  ///
  /// @param declared where it is likelier right
  /// @param otherwise what counts where the bytes do not fit `declared`
  static String decode(byte[] bytes, @Nullable String declared, @Nullable String otherwise)
      throws NotReadable {
    String marked = byMark(bytes);
    if (marked != null) {
      return requireText(marked);
    }
    String utf8 = strict(bytes, StandardCharsets.UTF_8);
    // a zero is a control character: most inputs have neither, and are looked through once
    if (utf8 != null) {
      double controls = controls(utf8);
      if (controls == 0) {
        return utf8;
      }
      if (utf8.indexOf('\0') < 0) {
        return requireText(utf8);
      }
    }
    String wide = byZeroBytes(bytes);
    if (wide != null) {
      return requireText(wide);
    }
    if (indexOfZero(bytes) >= 0) {
      throw new NotReadable(
          SkipReason.NOT_TEXT,
          "zero bytes, the first at " + indexOfZero(bytes) + "; expected text");
    }
    for (String label : new @Nullable String[] {declared, otherwise}) {
      Charset named = named(label);
      String text =
          named == null || named.equals(StandardCharsets.UTF_8) ? null : strict(bytes, named);
      if (text != null && isText(text)) {
        return text;
      }
    }
    if (isMostlyUtf8(bytes)) {
      return requireText(new String(bytes, StandardCharsets.UTF_8));
    }
    return detected(bytes);
  }

  private static @Nullable String byMark(byte[] bytes) {
    if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (begins(bytes, 0xFF, 0xFE, 0, 0)) {
      return new String(bytes, 4, bytes.length - 4, Charset.forName("UTF-32LE"));
    }
    if (begins(bytes, 0, 0, 0xFE, 0xFF)) {
      return new String(bytes, 4, bytes.length - 4, Charset.forName("UTF-32BE"));
    }
    if (begins(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (begins(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    return null;
  }

  private static boolean begins(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /// UTF-16 of a mostly Latin text has a zero in every second byte.
  private static @Nullable String byZeroBytes(byte[] bytes) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        if ((i & 1) == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    int pairs = bytes.length / 2;
    String text = null;
    if (odd > pairs / 5 && even <= pairs / 100) {
      text = strict(bytes, StandardCharsets.UTF_16LE);
    } else if (even > pairs / 5 && odd <= pairs / 100) {
      text = strict(bytes, StandardCharsets.UTF_16BE);
    }
    return text != null && text.indexOf('\0') < 0 ? text : null;
  }

  private static int indexOfZero(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  /// `bytes` in `charset`, or null where one of them does not fit.
  static @Nullable String strict(byte[] bytes, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      // many times as fast; without a replacement in the text there was nothing to replace
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (text.indexOf('\uFFFD') < 0) {
        return text;
      }
    }
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /// The encoding a web page means by `label`: the WHATWG Encoding Standard reads ISO-8859-1 and
  /// ASCII as windows-1252, and ISO-8859-9 as windows-1254.
  private static @Nullable Charset named(@Nullable String label) {
    if (label == null) {
      return null;
    }
    String name = label.strip().toLowerCase(Locale.ROOT);
    String meant =
        switch (name) {
          case "iso-8859-1", "iso8859-1", "latin1", "l1", "ascii", "us-ascii" -> "windows-1252";
          case "iso-8859-9", "latin5" -> "windows-1254";
          case "gb2312", "gbk", "x-gbk" -> "GB18030";
          case "shift_jis", "shift-jis", "x-sjis", "sjis" -> "windows-31j";
          case "ks_c_5601-1987", "euc-kr" -> "x-windows-949";
          default -> name;
        };
    try {
      return Charset.forName(meant);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /// Whether there are at least ten sound multi-byte characters for each broken byte.
  private static boolean isMostlyUtf8(byte[] bytes) {
    int sound = 0;
    int broken = 0;
    int i = 0;
    while (i < bytes.length) {
      int b = bytes[i] & 0xFF;
      int length = b < 0x80 ? 1 : b < 0xC2 ? 0 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : b < 0xF5 ? 4 : 0;
      boolean whole = length > 0 && i + length <= bytes.length;
      for (int k = 1; whole && k < length; k++) {
        whole = (bytes[i + k] & 0xC0) == 0x80;
      }
      if (!whole) {
        broken++;
        i++;
      } else {
        sound += length > 1 ? 1 : 0;
        i += length;
      }
    }
    return sound >= 10 * broken;
  }

  private static String detected(byte[] bytes) throws NotReadable {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample(bytes));
    int best = 0;
    for (CharsetMatch match : detector.detectAll()) {
      Charset charset = named(match.getName());
      if (charset == null
          || charset.equals(StandardCharsets.UTF_8)
          || match.getName().startsWith("UTF-")) {
        continue;
      }
      if (match.getConfidence() < CONFIDENCE_MIN) {
        break;
      }
      best = Math.max(best, match.getConfidence());
      String text = strict(bytes, charset);
      if (text != null && isText(text)) {
        return text;
      }
    }
    if (controls(new String(bytes, StandardCharsets.ISO_8859_1)) > CONTROLS_MAX) {
      throw new NotReadable(
          SkipReason.NOT_TEXT, "bytes that are no characters of any known encoding; expected text");
    }
    throw new NotReadable(
        SkipReason.UNKNOWN_ENCODING,
        "not UTF-8 (first wrong byte at "
            + firstBroken(bytes)
            + ") and no other encoding fits well enough; expected UTF-8");
  }

  /// What the detector looks at: in a long text of mostly ASCII, the stretch around the first other
  /// byte, not only the beginning.
  private static byte[] sample(byte[] bytes) {
    if (bytes.length <= DETECTED_BYTES_MAX) {
      return bytes;
    }
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    int from = Math.max(0, Math.min(first - 1024, bytes.length - DETECTED_BYTES_MAX));
    byte[] sample = new byte[DETECTED_BYTES_MAX];
    System.arraycopy(bytes, from, sample, 0, sample.length);
    return sample;
  }

  private static int firstBroken(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    java.nio.CharBuffer out = java.nio.CharBuffer.allocate(bytes.length);
    StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    return in.position();
  }

  private static String requireText(String text) throws NotReadable {
    if (!isText(text)) {
      throw new NotReadable(SkipReason.NOT_TEXT, "too many control characters; expected text");
    }
    return text;
  }

  private static boolean isText(String text) {
    return controls(text) <= CONTROLS_MAX;
  }

  /// The share of characters that no text holds: control characters other than space, and code
  /// points that Unicode has not given to anyone.
  private static double controls(String text) {
    // whole pages come here: their characters are looked at in blocks, not asked for one by one
    char[] block = new char[Math.min(text.length(), BLOCK)];
    int bad = 0;
    for (int from = 0; from < text.length(); from += block.length) {
      int size = Math.min(block.length, text.length() - from);
      text.getChars(from, from + size, block, 0);
      for (int i = 0; i < size; i++) {
        char c = block[i];
        boolean plain = (c >= ' ' && c < 0x7F) || c == '\n' || c == '\r' || c == '\t';
        bad += plain || !isControl(c) ? 0 : 1;
      }
    }
    return text.isEmpty() ? 0 : (double) bad / text.length();
  }

  private static boolean isControl(char c) {
    boolean space = c == '\f' || c == 0x0B || c == 0x85;
    int type = Character.getType(c);
    return (type == Character.CONTROL && !space)
        || type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE;
  }
}
