import CodedSessions

/// One person's sounds in one phase as numbers, in microseconds from its begin: what surrogates are made of.
struct TurnLine: Sendable, Hashable {
  /// When the sounds begin, in rising order.
  var onsets: [Int]
  /// When they end.
  var offsets: [Int]
  /// When the person could be coded, in rising order.
  var codable: [Range<Int>]
  /// Where a sound lies whose onset was not seen; -1 where there is none. Begins of codable time need no mark.
  var unseenOnset = -1

  /// The line of a person in a phase.
  init(_ line: UtterancePhase.Line, phase: TimeSpan) {
    self.init(line.spans, codable: line.codable, phase: phase)
  }

  init(_ spans: [TimeSpan], codable: TimeSet, phase: TimeSpan) {
    func place(_ time: SessionTime) -> Int { Int((time - phase.onset).microseconds) }
    onsets = spans.map { place($0.onset) }
    offsets = spans.map { place($0.offset) }
    self.codable = codable.spans.map { place($0.onset)..<place($0.offset) }
  }

  /// The line turned by `shift` on a circle of `period`, written over `turned`; `shift` lies between both.
  ///
  /// A sound over the seam is cut: its head begins at 0, where an onset counts for none.
  func turn(by shift: Int, period: Int, into turned: inout TurnLine) {
    turned.onsets.removeAll(keepingCapacity: true)
    turned.offsets.removeAll(keepingCapacity: true)
    let seam = period - shift
    let first = offsets.partitioningIndex { $0 > seam }
    // What was under way when the phase began does not begin where it comes to lie.
    turned.unseenOnset = onsets.first == 0 ? shift : -1
    for place in first..<offsets.count {
      turned.onsets.append(max(onsets[place] - seam, 0))
      turned.offsets.append(offsets[place] - seam)
    }
    for place in 0..<first {
      turned.onsets.append(onsets[place] + shift)
      turned.offsets.append(offsets[place] + shift)
    }
    if first < onsets.count, onsets[first] < seam {
      turned.onsets.append(onsets[first] + shift)
      turned.offsets.append(period)
    }
    guard codable != [0..<period] else {
      turned.codable = codable
      return
    }
    turned.codable =
      UnitSet(
        codable.flatMap { range in
          [
            max(range.lowerBound - seam, 0)..<max(range.upperBound - seam, 0),
            min(range.lowerBound + shift, period)..<min(range.upperBound + shift, period),
          ]
        }
      ).ranges
  }
}
