/// Many rows of an event table in little memory.
///
/// What a row says beside its times and lines it shares with many others: that is kept once, and a row
/// takes 32 bytes instead of 72. A record of ten million events thus fits in 320 MB. Rows come out as
/// ``EventRow`` values and go in as such.
package struct EventRows: Sendable {
  /// All of a row but its times and lines.
  private struct Label: Hashable {
    var session, dyad, phase, coder, person, stream, code, modifiers, source: UInt32
    var mark: RowMark?

    init(_ row: EventRow) {
      session = row.session
      dyad = row.dyad
      phase = row.phase
      coder = row.coder
      person = row.person
      stream = row.stream
      code = row.code
      modifiers = row.modifiers
      source = row.source
      mark = row.mark
    }

    // What most rows of a file differ in, so that looking a label up costs little.
    func hash(into hasher: inout Hasher) {
      hasher.combine(UInt64(code) << 32 | UInt64(person))
      hasher.combine(UInt64(session) << 32 | UInt64(stream))
    }
  }

  private struct Packed {
    var label: UInt32
    var line: UInt32
    var sourceLine: UInt32
    var onset: Int64
    var offset: Int64
  }

  /// What of a row decides whether it repeats another of the same onset.
  struct Content: Hashable {
    fileprivate let label: UInt32
    fileprivate let onset: Int64
    fileprivate let offset: Int64
  }

  private var packed: [Packed] = []
  private var labels: [Label] = []
  private var places: [Label: UInt32] = [:]

  /// No rows.
  package init() {}

  /// The rows of `rows`.
  package init(_ rows: some Sequence<EventRow>) {
    reserveCapacity(rows.underestimatedCount)
    for row in rows { append(row) }
  }

  package mutating func reserveCapacity(_ count: Int) { packed.reserveCapacity(count) }

  package mutating func append(_ row: EventRow) {
    packed.append(
      Packed(
        label: place(of: Label(row), near: packed.last?.label), line: row.line,
        sourceLine: row.sourceLine, onset: row.onset, offset: row.offset))
  }

  private mutating func place(of label: Label, near known: UInt32?) -> UInt32 {
    if let known, labels[Int(known)] == label { return known }
    if let known = places[label] { return known }
    let place = UInt32(labels.count)
    labels.append(label)
    places[label] = place
    return place
  }

  /// What decides whether the row at `index` repeats another one of these rows.
  func content(_ index: Int) -> Content {
    let row = packed[index]
    return Content(label: row.label, onset: row.onset, offset: row.offset)
  }

  /// The onset of the row at `index`.
  func onset(_ index: Int) -> Int64 { packed[index].onset }

  /// Takes the rows away for which `isUnwanted` is true, asking in order and once for each; the others
  /// stay where they are in memory.
  mutating func removeAll(where isUnwanted: (EventRow) -> Bool) {
    var kept = 0
    for index in packed.indices {
      if isUnwanted(self[index]) { continue }
      if kept < index { packed[kept] = packed[index] }
      kept += 1
    }
    packed.removeSubrange(kept...)
  }

  /// Takes the rows at `indices`, which are in order, away.
  mutating func remove(at indices: some Sequence<Int>) {
    var unwanted = indices.makeIterator()
    var next = unwanted.next()
    guard let first = next else { return }
    var kept = first
    for index in first..<packed.count {
      if index == next {
        next = unwanted.next()
        continue
      }
      packed[kept] = packed[index]
      kept += 1
    }
    packed.removeSubrange(kept...)
  }

  /// Takes all rows away and hands them over, without making others of them.
  mutating func takeAll() -> EventRows {
    let rows = self
    self = EventRows()
    return rows
  }

  /// Takes the rows from `index` on away and hands them over.
  mutating func takeSuffix(from index: Int) -> EventRows {
    if index == 0 { return takeAll() }
    let rest = EventRows(self[index...])
    packed.removeSubrange(index...)
    return rest
  }

  /// The rows in `range`, which share with these what they say.
  func rows(in range: Range<Int>) -> EventRows {
    var part = self
    part.packed = Array(packed[range])
    return part
  }

  /// Adds the rows in `range` of rows that these were taken from.
  mutating func append(_ range: Range<Int>, of whole: EventRows) {
    packed += whole.packed[range]
  }

  /// Puts the rows in the order of their onsets, those of one onset in the order of their lines.
  mutating func sortByOnset() {
    let isSorted = zip(packed, packed.dropFirst()).allSatisfy {
      ($0.onset, $0.line) <= ($1.onset, $1.line)
    }
    if !isSorted { packed.sort { ($0.onset, $0.line) < ($1.onset, $1.line) } }
  }

  /// The places of the rows in the order of their onsets, those of one onset in their own order; `nil`
  /// when they lie so already, which most tables do and which a look tells at a fraction of the cost of
  /// sorting.
  var orderByOnset: [UInt32]? {
    let isInOrder = zip(packed, packed.dropFirst()).allSatisfy { $0.onset <= $1.onset }
    guard !isInOrder else { return nil }
    return (0..<UInt32(clamping: packed.count)).sorted {
      (packed[Int($0)].onset, $0) < (packed[Int($1)].onset, $1)
    }
  }
}

extension EventRows: RandomAccessCollection, MutableCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { packed.count }

  package subscript(index: Int) -> EventRow {
    get {
      let row = packed[index]
      let label = labels[Int(row.label)]
      var result = EventRow()
      result.session = label.session
      result.dyad = label.dyad
      result.phase = label.phase
      result.coder = label.coder
      result.person = label.person
      result.stream = label.stream
      result.code = label.code
      result.modifiers = label.modifiers
      result.source = label.source
      result.mark = label.mark
      result.line = row.line
      result.sourceLine = row.sourceLine
      result.onset = row.onset
      result.offset = row.offset
      return result
    }
    set {
      packed[index] = Packed(
        label: place(of: Label(newValue), near: packed[index].label), line: newValue.line,
        sourceLine: newValue.sourceLine, onset: newValue.onset, offset: newValue.offset)
    }
  }
}
