import Testing

@testable import SessionFiles

/// Rows that are kept packed come out as they went in.
@Suite("Rows of an event table") struct EventRowsTests {
  /// Rows with few names, as tables have, and every kind of mark and missing time.
  private static func rows(_ count: Int, seed: UInt64, inOrder: Bool = false) -> [EventRow] {
    var draw = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: UInt64) -> UInt64 {
      draw = draw &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (draw >> 33) % bound
    }
    let marks: [RowMark?] = [nil, .start, .stop, .point, .state, .codable]
    return (0..<count).map { index in
      var row = EventRow()
      row.session = UInt32(next(2))
      row.dyad = UInt32(next(2))
      row.coder = UInt32(next(2))
      row.phase = UInt32(next(3))
      row.person = UInt32(next(3))
      row.stream = UInt32(next(2))
      row.code = UInt32(next(4))
      row.modifiers = UInt32(next(2))
      row.source = UInt32(next(2))
      row.sourceLine = UInt32(next(50))
      row.line = UInt32(index + 2)
      row.onset = inOrder ? Int64(index / 3) : Int64(next(20)) - 5
      row.offset = next(3) == 0 ? EventRow.noOffset : Int64(next(30))
      row.mark = marks[Int(next(6))]
      return row
    }
  }

  private func words(_ row: EventRow) -> String { "\(row)" }

  @Test("Rows, parts, changes and removals are those of an array", arguments: 1...40)
  func array(seed: Int) {
    var oracle = Self.rows(60, seed: UInt64(seed))
    var rows = EventRows(oracle)
    #expect(rows.map(words) == oracle.map(words), "seed \(seed)")
    #expect(rows.rows(in: 7..<31).map(words) == oracle[7..<31].map(words))

    rows[3].code = 77
    oracle[3].code = 77
    rows[4].offset = 5
    oracle[4].offset = 5
    var asked: [UInt32] = []
    rows.removeAll { row in
      asked.append(row.line)
      return row.person == 1
    }
    #expect(asked == oracle.map(\.line), "each is asked once, in order")
    oracle.removeAll { $0.person == 1 }
    #expect(rows.map(words) == oracle.map(words), "seed \(seed)")

    let unwanted = oracle.indices.filter { $0 % 3 == 1 }
    rows.remove(at: unwanted)
    oracle = oracle.indices.filter { $0 % 3 != 1 }.map { oracle[$0] }
    #expect(rows.map(words) == oracle.map(words), "seed \(seed)")

    var rest = rows.takeSuffix(from: 5)
    #expect(rows.map(words) == oracle[..<5].map(words))
    #expect(rest.map(words) == oracle[5...].map(words))
    rest.append(oracle[0])
    rest.sortByOnset()
    #expect(
      rest.map(words)
        == (oracle[5...] + [oracle[0]]).sorted { ($0.onset, $0.line) < ($1.onset, $1.line) }
        .map(words))
    #expect(rest.takeAll().count == oracle.count - 4 && rest.isEmpty)
  }

  @Test("Sessions are taken apart as a dictionary would", arguments: 1...20)
  func sessions(seed: Int) {
    let oracle = Self.rows(80, seed: UInt64(seed))
    var rows = EventRows(oracle)
    let groups = SessionRows.taken(from: &rows)
    #expect(rows.isEmpty)
    var keys: [SessionKey] = []
    for row in oracle where !keys.contains(row.key) { keys.append(row.key) }
    #expect(groups.count == keys.count)
    for (group, key) in zip(groups, keys) {
      #expect(group.map(words) == oracle.filter { $0.key == key }.map(words), "seed \(seed)")
    }
  }

  @Test("Repeated rows are those that a table of all contents finds", arguments: 1...60)
  func repeated(seed: Int) {
    var oracle = Self.rows(150, seed: UInt64(seed), inOrder: seed.isMultiple(of: 2))
    for index in oracle.indices {
      oracle[index].session = 0
      oracle[index].dyad = 0
      oracle[index].coder = 0
      oracle[index].source = 0
      oracle[index].phase = 0
      oracle[index].modifiers = 0
      oracle[index].stream = 1
      oracle[index].mark = nil
      oracle[index].offset = EventRow.noOffset
    }
    struct Content: Hashable { let person, code: UInt32, onset: Int64 }
    var firsts: [Content: Int] = [:]
    var expected: [[Int]] = []
    for (index, row) in oracle.enumerated() {
      let content = Content(person: row.person, code: row.code, onset: row.onset)
      if let first = firsts[content] {
        expected.append([index, first])
      } else {
        firsts[content] = index
      }
    }
    let found = DuplicateReview.repeated(in: EventRows(oracle)).map { [$0.index, $0.first] }
    #expect(found == expected, "seed \(seed)")
    #expect(!expected.isEmpty)
  }
}
