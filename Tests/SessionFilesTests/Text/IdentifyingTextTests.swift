import Testing

@testable import SessionFiles

@Suite("Ids that tell who somebody is")
struct IdentifyingTextTests {
  @Test(arguments: [
    "S-01", "0412", "A", "AB", "infant", "mother", "C-A", "dyad 7", "kid3", "", "--", "20", "2026",
    "99999999", "1-2-3",
  ])
  func codes(id: String) { #expect(IdentifyingText.kind(of: id) == nil) }

  @Test(arguments: [
    "Anna", "fred", "Müller-Jan", "mother_Anna", "anna.smith", "O'Neil", "Þóra", "Анна",
  ])
  func names(id: String) { #expect(IdentifyingText.kind(of: id) == .name) }

  @Test(arguments: ["2025-03-14", "14.3.2025", "3/14/2025", "20250314", "2025_03_14"])
  func dates(id: String) { #expect(IdentifyingText.kind(of: id) == .date) }

  @Test("Numbers of eight digits that are no day are none", arguments: ["20251399", "18991231"])
  func noDates(id: String) { #expect(IdentifyingText.kind(of: id) == nil) }
}
