import Testing

@testable import SessionFiles

@Suite("Column names")
struct ColumnNamesTests {
  @Test(
    "Compared as people mean them",
    arguments: [
      ("", ""), ("   ", ""), ("Start (s)", "start s"), ("Start..s.", "start s"),
      ("Start_sec", "start sec"),
      ("startTime", "start time"), ("Observation.id", "observation id"),
      ("Modifier #1", "modifier #1"),
      ("Début", "debut"), ("De\u{301}but", "debut"), ("CATÉGORIE", "categorie"), ("Ñandú", "nandu"),
      ("FPS (frame/s)", "fps frame s"), ("Time_Relative_sf", "time relative sf"), ("时间", "时间"),
    ])
  func normal(name: String, expected: String) { #expect(ColumnNames.normal(name) == expected) }

  @Test(
    "Distance",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("onset", "Onset", 0), ("onset", "onest", 2),
      ("kitten", "sitting", 3),
    ])
  func distance(first: String, second: String, expected: Int) {
    #expect(ColumnNames.distance(first, second) == expected)
    #expect(ColumnNames.distance(second, first) == expected)
  }

  @Test("The nearest name, unless none is near")
  func nearest() {
    #expect(ColumnNames.nearest(to: "onest", among: ["offset", "onset", "code"]) == "onset")
    #expect(ColumnNames.nearest(to: "quite different", among: ["offset", "code"]) == nil)
    #expect(ColumnNames.nearest(to: "x", among: []) == nil)
  }

  @Test("A great many names are not all listed")
  func listed() {
    #expect(ColumnNames.listed(["a", "b"]) == "a, b")
    let many = ColumnNames.listed((1...100).map(String.init))
    #expect(many.hasSuffix("19, 20, … (100 columns)"))
  }
}
