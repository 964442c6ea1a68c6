import CodedSessions
import Testing

@testable import SessionFiles

/// Phases that come back, and rows that only seem to bring one back.
@Suite("Phases that come back") struct PhaseReviewTests {
  private static let header = "phase,code,onset,offset"

  private static func rows(_ phases: [(String, [Double])]) -> [String] {
    phases.flatMap { phase, onsets in onsets.map { "\(phase),a,\($0),\($0 + 0.25)" } }
  }

  private static let returning = rows([
    ("play", [0.5, 10, 20]), ("still", [30, 40, 50]), ("play", [60, 70, 80]),
  ])

  @Test("Play, still, play: two spans of one name, and a note of the return")
  func playAgain() throws {
    let outcome = try read(lines: [Self.header] + Self.returning)
    let phases = try outcome.session().phases
    #expect(phases.map(\.name) == ["play", "still", "play"])
    #expect(phases.map(\.span.onset.text) == ["0.5", "30", "60"])
    #expect(phases.map(\.span.offset.text) == ["30", "60", "80.25"])
    #expect(outcome.ids == ["N433"])
    let note = try outcome.message(.phaseComesBack)
    #expect(note.place?.line == 8)
    #expect(note.message == "the phase \"play\" comes back at 60 s")
  }

  @Test("The order of the rows does not matter")
  func order() throws {
    let sorted = try read(lines: [Self.header] + Self.returning).session().phases
    let mixed = try read(lines: [Self.header] + Self.returning.reversed()).session().phases
    #expect(sorted == mixed)
  }

  @Test("A single row with the phase of another part is an error", arguments: [1, 4, 7])
  func stray(index: Int) throws {
    for name in ["play", "still", "break"] {
      var rows = Self.returning
      rows[index] = name + rows[index].drop { $0 != "," }
      let isSame = rows[index] == Self.returning[index]
      let outcome = try read(lines: [Self.header] + rows)
      #expect(Set(outcome.errors) == (isSame ? [] : ["E416"]), "\(name) on row \(index)")
      let lines = outcome.diagnostics.filter { $0.id == .phasesOverlap }.map { $0.place?.line }
      #expect(isSame || lines.contains(index + 2), "\(name) on row \(index): \(lines)")
    }
  }

  @Test("A row that goes astray in a session of ten phases is an error", arguments: 1...60)
  func strayAtRandom(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let names = ["play", "still", "reunion"]
    var rows: [(phase: String, onset: Int)] = []
    for part in 0..<10 {
      for _ in 0..<Int.random(in: 4...8, using: &random) {
        rows.append(
          (names[part % 3], (rows.last?.onset ?? 0) + Int.random(in: 2...9, using: &random)))
      }
    }
    func lines() -> [String] {
      [Self.header] + rows.map { "\($0.phase),a,\($0.onset).5,\($0.onset).75" }
    }
    let sound = try read(lines: lines())
    #expect(try sound.session().phases.count == 10, "seed \(seed): \(sound.ids)")
    // A row inside a run, with another name.
    let inner = rows.indices.dropFirst().dropLast().filter {
      rows[$0 - 1].phase == rows[$0].phase && rows[$0 + 1].phase == rows[$0].phase
    }
    let place = try #require(inner.randomElement(using: &random))
    rows[place].phase = try #require(
      (names + ["Still", "PLAY"]).filter { $0 != rows[place].phase }.randomElement(using: &random))
    let outcome = try read(lines: lines())
    #expect(Set(outcome.errors) == ["E416"], "seed \(seed), row \(place)")
    // Beside a border the row after it may be the wrong one as well.
    let lines = outcome.diagnostics.compactMap { $0.place?.line }
    #expect(lines.contains(place + 2) && outcome.errors.count <= 2, "seed \(seed): \(lines)")
    #expect(outcome.sessions.isEmpty, "seed \(seed)")
  }

  @Test("Two streams that change phase a little apart make no phases of it")
  func borders() throws {
    let lines = [
      "stream,phase,code,onset,offset", "gaze,play,a,0.5,20", "gaze,still,a,60.2,60.4",
      "gaze,still,b,60.5,61", "voice,play,v,60.6,60.7", "voice,play,v,60.8,60.9",
      "voice,still,v,62,63", "gaze,still,a,64,65",
    ]
    #expect(try read(lines: lines).errors == ["E416"])
  }

  @Test("Spellings that differ in case are no return")
  func spelling() throws {
    let rows = Self.returning.enumerated().map {
      $0.offset > 5 ? $0.element.replacing("play", with: "Play") : $0.element
    }
    // Play by itself, after still, is a phase of another name as far as anyone knows.
    let apart = try read(lines: [Self.header] + rows)
    #expect(try apart.session().phases.map(\.name) == ["play", "still", "Play"])
    #expect(apart.ids == ["W412"])
    let mixed = try read(
      lines: [Self.header] + Self.returning + ["Still,a,90,91", "Still,a,95,96"])
    #expect(mixed.errors == ["E416"])
  }

  @Test("A bout that lasts from before a phase to after it speaks against its end")
  func bridged() throws {
    let lines = [Self.header, "play,c,5,65.5"] + Self.returning
    let outcome = try read(lines: lines) { $0.overlaps = .keep }
    #expect(outcome.errors == ["E416"])
  }

  @Test("A moment at the border may belong to either phase")
  func border() throws {
    let lines = [
      "phase,code,onset", "play,a,0.5", "play,a,29", "play,a,30", "still,a,30", "still,a,59",
      "play,a,60", "play,a,75",
    ]
    let outcome = try read(lines: lines)
    #expect(try outcome.session().phases.map(\.span.onset.text) == ["0.5", "30", "60"])
  }

  @Test("Phases that a file states and that had to be cut are told")
  func stated() throws {
    let review = PhaseReview(
      table: EventTable(
        fileName: "a.txt",
        layout: TableLayout(
          dialect: "", reason: "", headerLine: nil, columnNames: [], roles: [], rowForm: .bouts,
          timeScale: .seconds), encoding: .utf8, delimiter: 0, texts: TextTable()),
      texts: TextTable())
    var log = DiagnosticLog()
    let span = try #require(TimeSpan(onset: .zero, offset: .seconds(10)))
    let phases: [(name: String, onset: Int64, offset: Int64)] = [
      ("a", 0, 4_000_000), ("b", 3_000_000, 8_000_000), ("c", 8_000_000, 10_000_000),
    ]
    #expect(review.stated(phases, within: span, log: &log).count == 3)
    #expect(log.all.map(\.id) == [.phaseCut])
    #expect(log.all.first?.message.contains("\"b\"") ?? false)
  }
}
