package org.hearsay.text;

import java.util.Arrays;

/// The quotation-like marks of a body by offset, with the role each was found to play.
final class Marks {
  /// What a mark does where it stands.
  enum Role {
    OPENS,
    CLOSES,
    /// A quotation mark without a partner.
    STRAY,
    APOSTROPHE,
    /// Feet, inches, minutes: `5'10"`.
    PRIME
  }

  private int[] offsets = new int[16];
  private byte[] lengths = new byte[16];
  private Role[] roles = new Role[16];
  private int size;

  void add(int offset, int length) {
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, size * 2);
      lengths = Arrays.copyOf(lengths, size * 2);
      roles = Arrays.copyOf(roles, size * 2);
    }
    offsets[size] = offset;
    lengths[size] = (byte) length;
    roles[size] = Role.STRAY;
    size++;
  }

  int size() {
    return size;
  }

  int offset(int mark) {
    return offsets[mark];
  }

  int end(int mark) {
    return offsets[mark] + lengths[mark];
  }

  Role role(int mark) {
    return roles[mark];
  }

  void assign(int mark, Role role) {
    roles[mark] = role;
  }
}
