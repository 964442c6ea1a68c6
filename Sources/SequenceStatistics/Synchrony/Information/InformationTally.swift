import RealModule

/// The sums of n ln n over the counts of a table of source words, target histories and next states, from which
/// entropies and informations follow.
///
/// With n(s, h, y) for source word s, history h and next state y, I(S; Y | H) = [Σ n(s,h,y) ln n(s,h,y)
/// - Σ n(s,h) ln n(s,h) - Σ n(h,y) ln n(h,y) + Σ n(h) ln n(h)] / N nats. Without history that is the mutual
/// information. Cells are added in rising order of source word and target word, where a target word is a history and
/// the state after it, and words of one history are neighbours. O(cells).
struct InformationTally: Sendable {
  /// How many samples were counted.
  private(set) var samples = 0
  /// Samples left out because one of their units could not be coded.
  var excluded = 0
  /// Σ n ln n over source word, history and next state.
  private(set) var joint = 0.0
  /// Σ n ln n over source word and history.
  private(set) var source = 0.0
  /// Σ n ln n over history and next state.
  private(set) var target = 0.0
  /// Σ n ln n over histories.
  private(set) var history = 0.0
  /// Cells of source word, history and next state that occur.
  private(set) var jointCells = 0
  /// Cells of source word and history that occur.
  private(set) var sourceCells = 0
  /// Cells of history and next state that occur.
  private(set) var targetCells = 0

  private let logs: [Double]
  private let historyOf: [UInt32]
  private var ofTarget: [Int]
  private var openSource = -1
  private var openHistory = UInt32(0)
  private var openCount = 0

  /// An empty tally.
  ///
  /// - Parameters:
  ///   - historyOf: For each target word its history.
  ///   - logs: n ln n for small n; what is not in it is calculated.
  init(historyOf: [UInt32], logs: [Double]) {
    self.historyOf = historyOf
    self.logs = logs
    ofTarget = [Int](repeating: 0, count: historyOf.count)
  }

  /// Adds one cell, at least 1.
  @inline(__always)
  mutating func add(source word: Int, target next: Int, count: Int) {
    let past = historyOf[next]
    if word != openSource || past != openHistory {
      closeSource()
      openSource = word
      openHistory = past
    }
    openCount += count
    joint += Self.term(count, logs)
    jointCells += 1
    samples += count
    ofTarget[next] += count
  }

  /// Closes the sums after the last cell.
  mutating func close() {
    closeSource()
    var ofHistory = 0
    for word in ofTarget.indices {
      if word > 0, historyOf[word] != historyOf[word - 1] {
        history += Self.term(ofHistory, logs)
        ofHistory = 0
      }
      guard ofTarget[word] > 0 else { continue }
      target += Self.term(ofTarget[word], logs)
      targetCells += 1
      ofHistory += ofTarget[word]
    }
    history += Self.term(ofHistory, logs)
  }

  @inline(__always)
  private mutating func closeSource() {
    guard openCount > 0 else { return }
    source += Self.term(openCount, logs)
    sourceCells += 1
    openCount = 0
  }

  /// n ln n, 0 for n = 0.
  @inline(__always)
  static func term(_ count: Int, _ logs: [Double]) -> Double {
    if count < logs.count { return logs[count] }
    return count > 1 ? Double(count) * Double.log(Double(count)) : 0
  }

  /// n ln n for n from 0 to `most`.
  static func logs(upTo most: Int) -> [Double] {
    (0...max(most, 0)).map { term($0, []) }
  }

  /// The information that the source adds, in nats; rounding never makes it negative.
  var nats: Measure {
    samples > 0
      ? .value(max(0, (joint - source - target + history) / Double(samples)))
      : .undefined(.noPairs)
  }
}
