import Testing

@testable import SessionFiles

@Suite("Column synonyms")
struct ColumnSynonymsTests {
  private static let known: [(ColumnRole, [String])] = [
    (
      .session,
      ["session", "Session ID", "Observation id", "Observation.id", "Sitzung", "Séance", "Sesión"]
    ),
    (.dyad, ["dyad", "Dyad_ID", "pair", "family"]),
    (.phase, ["phase", "episode", "condition", "fase"]),
    (.person, ["person", "Subject", "actor", "who", "Sujet", "sujeto", "Akteur", "speaker"]),
    (.stream, ["channel", "tier", "Behavioral category", "Catégorie", "Kategorie", "Categoría"]),
    (
      .code,
      ["code", "Behavior", "behaviour", "Comportement", "Verhalten", "Comportamiento", "Código"]
    ),
    (
      .onset,
      [
        "onset", "Start (s)", "Start..s.", "start_sec", "onset_ms", "Début", "Beginn", "Inicio",
        "startTime",
      ]
    ),
    (.offset, ["offset", "Stop (s)", "Stop..s.", "end", "Fin", "Ende", "endTime"]),
    (.duration, ["duration", "Duration (s)", "Dauer", "Durée", "Duración"]),
    (.time, ["time", "Time_Relative_sf", "Temps (s)", "Zeit", "tiempo", "timestamp"]),
    (.status, ["status", "Event_Type", "Behavior type", "type", "État"]),
    (
      .modifier,
      ["Modifier", "modifiers", "Modifier #1", "Modifier_1", "Modifier.2", "Modifier 12"]
    ),
    (.comment, ["comment", "Commentaire", "Kommentar", "notes"]),
  ]

  @Test("English, French, German, Spanish and mangled names", arguments: known)
  func roles(role: ColumnRole, names: [String]) {
    for name in names { #expect(ColumnSynonyms.role(of: name)?.role == role, "\(name)") }
  }

  @Test(
    "Names that say nothing", arguments: ["", "X", "ordinal", "zip", "s", "ms", "modifier of what"])
  func unknown(name: String) { #expect(ColumnSynonyms.role(of: name) == nil) }

  @Test("The plainer name is the surer one")
  func rank() throws {
    let plain = try #require(ColumnSynonyms.role(of: "onset"))
    let unit = try #require(ColumnSynonyms.role(of: "onset ms"))
    #expect(plain.rank < unit.rank)
  }
}
