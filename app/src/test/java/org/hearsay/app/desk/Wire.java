package org.hearsay.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Requests byte by byte, as no well-behaved client would send them.
final class Wire {
  private Wire() {}

  /// An answer as it came over the wire.
  record Answer(int status, String head, String body) {}

  /// Sends `request` to a port of this machine.
  static Answer ask(int to, String request) throws IOException {
    return ask(to, request, 0);
  }

  /// Sends `request` and then so many bytes of a body, as far as they are taken.
  static Answer ask(int to, String request, int bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), to)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      byte[] some = new byte[64 * 1024];
      try {
        for (int sent = 0; sent < bytes; sent += some.length) {
          socket.getOutputStream().write(some, 0, Math.min(some.length, bytes - sent));
        }
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // answered before all was sent: what it says is read below
      }
      InputStream in = socket.getInputStream();
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int end = all.indexOf("\r\n\r\n");
      return new Answer(
          Integer.parseInt(all.substring(9, 12)), all.substring(0, end), all.substring(end + 4));
    }
  }
}
