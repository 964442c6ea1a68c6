import Testing

@testable import SessionFiles

@Suite("Phases against the design")
struct PhaseSequenceTests {
  private let sequence = PhaseSequence(declared: ["play", "still", "reunion"])

  @Test func asDeclared() {
    #expect(sequence.compare(["play", "still", "reunion"]) == PhaseSequence.Finding())
    // One that comes back keeps its first place.
    #expect(sequence.compare(["play", "still", "play", "reunion"]) == PhaseSequence.Finding())
    #expect(PhaseSequence(declared: []).compare(["x"]) == PhaseSequence.Finding())
  }

  @Test func notAsDeclared() {
    #expect(sequence.compare(["play", "reunion"]).missing == ["still"])
    #expect(sequence.compare([]).missing == ["play", "still", "reunion"])
    #expect(sequence.compare(["still", "play", "reunion"]).order == ["still", "play", "reunion"])
    #expect(sequence.compare(["reunion", "play"]).order == ["reunion", "play"])
    let finding = sequence.compare(["warm-up", "play", "warm-up", "still", "reunion"])
    #expect(finding.unknown == ["warm-up"] && finding.order == nil && finding.missing == [])
  }
}
