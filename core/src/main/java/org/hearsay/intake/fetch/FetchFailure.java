package org.hearsay.intake.fetch;

/// Thrown inside this room where an address gives no document; always caught at [Fetcher].
final class FetchFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final FetchFault fault;
  private final String detail;

  FetchFailure(FetchFault fault, String detail) {
    super(detail, null, false, false);
    this.fault = fault;
    this.detail = detail;
  }

  FetchFault fault() {
    return fault;
  }

  String detail() {
    return detail;
  }
}
