package org.hearsay.story;

/// Why two entities of two reports are held to be one.
///
/// @param one as the one report has it
/// @param other as the other has it
/// @param text the ground in a sentence, with both names as the reports give them
public record CastTie(CastMember.Member one, CastMember.Member other, Kind kind, String text) {

  /// The grounds, from strong to weak. All but the first four count only where they point to one
  /// candidate alone.
  public enum Kind {
    SAME_NAME,
    /// Names of one outlet in the list of outlets: its main name, an abbreviation, a sub-brand.
    OUTLET_FAMILY,
    /// A transliteration, accents or hyphens apart.
    SPELLING,
    /// One report takes the name for a person's, the other for a body's.
    SAME_NAME_OTHER_TYPE,
    /// A middle name left out, an initial for a name, a title taken for part of it.
    SHORTENED,
    /// A report itself calls the fuller name so.
    OWN_SHORT_FORM,
    ACRONYM,
    FAMILY_NAME,
    /// The name by which somebody is called where the family name comes first.
    FRONT_NAME,
    /// Known by one name only, in every report.
    LONE_NAME,
    /// A person put them together.
    HAND
  }

  static CastTie of(
      CastMember.Member one, String oneName, CastMember.Member other, String otherName, Kind kind) {
    String both = "“" + oneName + "” and “" + otherName + "”";
    String from = "“" + oneName + "” is taken for “" + otherName + "”, ";
    String text =
        switch (kind) {
          case SAME_NAME ->
              oneName.equals(otherName)
                  ? "both reports name “" + oneName + "”"
                  : both + " are one name but for capitals, signs or a legal form";
          case OUTLET_FAMILY -> both + " are names of one outlet, as the list of outlets has it";
          case SPELLING -> both + " are one name in two spellings";
          case SAME_NAME_OTHER_TYPE ->
              both + " are one name, taken for a person's in one report and not in the other";
          case SHORTENED -> from + "a fuller form of the name; no other in the story fits";
          case OWN_SHORT_FORM ->
              from + "which a report itself calls so; no other in the story fits";
          case ACRONYM -> from + "whose initials these are; no other in the story fits";
          case FAMILY_NAME -> from + "whose family name it is; no other in the story bears it";
          case FRONT_NAME -> from + "whose name begins so; no other in the story fits";
          case HAND -> both + " were put together by hand";
          case LONE_NAME ->
              both + " are one name, and nobody in the story has a fuller one like it";
        };
    return new CastTie(one, other, kind, text);
  }
}
