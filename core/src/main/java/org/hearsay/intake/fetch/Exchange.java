package org.hearsay.intake.fetch;

import java.net.InetAddress;
import java.time.Instant;

/// One request and what was answered, as both stood on the wire.
///
/// @param server the IP address that answered
/// @param time when the request was sent, in whole seconds
/// @param request the bytes sent
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Exchange(
    WebAddress address, InetAddress server, Instant time, byte[] request, Answer answer) {}
