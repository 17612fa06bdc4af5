package org.hearsay.app;

/// Invented reports for tests of the commands.
final class Texts {
  static final String FERRY_COURIER =
      """
      Ferry to sail again in May
      Outlet: The Harbour Courier
      Published: 2031-03-14

      LORNEHAVEN — The ferry between Lornehaven and the island of Skell will sail again in May, the harbour board said on Friday.

      “We have waited long enough,” said Ada Lorne, who heads the board. The repair cost at least four million crowns, she said.

      The ferry has lain in the harbour since a fire in its engine room a year ago.
      """;

  static final String FERRY_GAZETTE =
      """
      Skell ferry back in service in May
      Outlet: The Skell Gazette
      Published: 2031-03-15

      The ferry between Lornehaven and Skell will be back in service in May, The Harbour Courier reported.

      “We have waited long enough,” Ada Lorne, the head of the harbour board, told the newspaper. She put the cost of the repair at almost five million crowns.

      A fire in its engine room stopped the ferry a year ago.
      """;

  static final String FERRY_GERMAN =
      """
      Brücke bleibt geschlossen
      Die Bürgermeisterin sagte am Montag, dass die Brücke für eine Woche gesperrt ist und erst im Frühjahr wieder geöffnet wird.
      „Wir können das nicht länger verantworten“, fügte sie hinzu. Über die Kosten müsse der Stadtrat noch entscheiden.
      """;

  private Texts() {}
}
