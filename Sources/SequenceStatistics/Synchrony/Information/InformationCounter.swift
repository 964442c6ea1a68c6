/// Counts source words against one target again and again: the inner loop of surrogates.
///
/// The target's histories and next states are numbered once. A source that is rearranged is numbered and
/// counted in one pass each. Few cells are counted in a dense table, many by sorting keys: the table may have
/// four cells for each sample, at least 4096 and at most 2²². Cells of what could not be coded lie at the
/// table's edge and are not looked at. O(n + cells), or O(n log n) by keys, for n units.
struct InformationCounter: Sendable {
  /// The states that occur in the target.
  let targetStates: Int
  /// The states that occur in the source.
  let sourceStates: Int
  private let sourceNumbers: StateNumbers
  private let target: StateWords
  private let sourceHistory: Int
  private let delay: Int
  /// Each stretch among all units.
  private let stretches: [Range<Int>]
  /// The samples of each stretch.
  private let samples: [Range<Int>]
  private let logs: [Double]
  private var counts: [UInt32] = []

  /// - Parameters:
  ///   - target: The target's row of each stretch.
  ///   - source: The source's, of the same lengths.
  ///   - targetHistory: How many of its own past units the target's next one is conditional on; may be 0.
  ///   - sourceHistory: How many units of the source make a word; at least 1.
  ///   - delay: How many units before the target's next one the source word ends; may be negative.
  ///   - isRepeated: Whether a table of logarithms pays.
  init(
    target: [[UInt16]], source: [[UInt16]], targetHistory: Int, sourceHistory: Int, delay: Int,
    isRepeated: Bool
  ) {
    var stretches: [Range<Int>] = []
    for row in target {
      let start = stretches.last?.upperBound ?? 0
      stretches.append(start..<(start + row.count))
    }
    self.stretches = stretches
    // Whatever is longer than the longest stretch leaves no sample.
    let limit = (target.map(\.count).max() ?? 0) + 1
    let past = min(max(targetHistory, 0), limit)
    let words = min(max(sourceHistory, 1), limit)
    let lag = min(max(delay, -limit), limit)
    self.sourceHistory = words
    self.delay = lag
    let first = max(past, lag + words - 1, 0)
    samples = stretches.map { stretch in
      let end = stretch.upperBound + min(lag, 0)
      let start = stretch.lowerBound + first
      return start < end ? start..<end : stretch.lowerBound..<stretch.lowerBound
    }
    let targetNumbers = StateNumbers(target)
    sourceNumbers = StateNumbers(source)
    targetStates = targetNumbers.count
    sourceStates = sourceNumbers.count
    let units = targetNumbers.joined(target)
    let single = StateWords(units: units, states: targetStates)
    self.target =
      past == 0
      ? single
      : StateWords(
        StateWords(of: past, units: units, states: targetStates, stretches: stretches), of: past,
        then: single, of: 1, codedRuns: StateWords.codedRuns(single, stretches))
    logs = isRepeated ? InformationTally.logs(upTo: min(units.count, 65_535)) : []
  }

  /// The tally of `source` against the target; `source` has the target's lengths and the states of the first source.
  mutating func tally(_ source: [[UInt16]]) -> InformationTally {
    let units = sourceNumbers.joined(source)
    guard units.count == target.ends.count else {
      return InformationTally(historyOf: [], logs: [])
    }
    let words =
      sourceHistory == 1
      ? StateWords(units: units, states: sourceStates)
      : StateWords(of: sourceHistory, units: units, states: sourceStates, stretches: stretches)
    let width = target.count + 1
    let cells = (words.count + 1).multipliedReportingOverflow(by: width)
    let most = min(max(4096, 4 * units.count), 1 << 22)
    var tally =
      !cells.overflow && cells.partialValue <= most
      ? dense(words, cells: cells.partialValue, width: width) : sorted(words)
    tally.excluded = samples.reduce(0) { $0 + $1.count } - tally.samples
    return tally
  }

  private mutating func dense(_ words: StateWords, cells: Int, width: Int) -> InformationTally {
    if counts.count != cells {
      counts = [UInt32](repeating: 0, count: cells)
    } else {
      for cell in counts.indices { counts[cell] = 0 }
    }
    Self.count(words.ends, target.ends, samples, delay: delay, width: width, into: &counts)
    var tally = InformationTally(historyOf: target.older, logs: logs)
    for word in 0..<words.count {
      for next in 0..<target.count {
        let count = Int(counts[word * width + next])
        if count > 0 { tally.add(source: word, target: next, count: count) }
      }
    }
    tally.close()
    return tally
  }

  private func sorted(_ words: StateWords) -> InformationTally {
    var keys: [UInt64] = []
    keys.reserveCapacity(samples.reduce(0) { $0 + $1.count })
    let width = UInt64(max(target.count, 1))
    for stretch in samples {
      for place in stretch {
        let (word, next) = (words.ends[place - delay], target.ends[place])
        if word < words.count, next < target.count {
          keys.append(UInt64(word) * width + UInt64(next))
        }
      }
    }
    keys.sort()
    var tally = InformationTally(historyOf: target.older, logs: logs)
    var place = 0
    while place < keys.count {
      let key = keys[place]
      let start = place
      while place < keys.count, keys[place] == key { place += 1 }
      tally.add(source: Int(key / width), target: Int(key % width), count: place - start)
    }
    tally.close()
    return tally
  }

  private static func count(
    _ source: [UInt32], _ target: [UInt32], _ samples: [Range<Int>], delay: Int, width: Int,
    into counts: inout [UInt32]
  ) {
    for stretch in samples {
      for place in stretch {
        counts[Int(source[place - delay]) * width + Int(target[place])] &+= 1
      }
    }
  }
}
