import SequenceStatistics
import Testing

@Suite struct ScoreVarianceTests {
  /// Shrout & Fleiss (1979), table 2: six targets, four judges. Their table 3 prints 11.24, 6.26, 32.49 and 1.02.
  static let published: [[Double?]] = [
    [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
  ]

  @Test func publishedMeanSquares() {
    let variance = ScoreVariance(Self.published)
    #expect(isClose(variance.betweenSessions, 11.24, absolute: 0.005))
    #expect(isClose(variance.withinSessions, 6.26, absolute: 0.005))
    #expect(isClose(variance.betweenCoders, 32.49, absolute: 0.005))
    #expect(isClose(variance.unexplained, 1.02, absolute: 0.005))
  }

  @Test func sumsOfSquaresAddUp() throws {
    for seed in UInt64(0)..<200 {
      var random = TestRandom(seed: seed)
      let (n, k) = (2 + random.below(6), 2 + random.below(4))
      let scores = (0..<n).map { _ in (0..<k).map { _ in Double(random.below(50)) } }
      let variance = ScoreVariance(scores.map { $0.map { $0 } })
      // By sums of squares less the correction, as tables of analysis of variance were once computed.
      let all = scores.flatMap { $0 }
      let total = all.reduce(0, +)
      let correction = total * total / Double(n * k)
      let squares = all.reduce(0) { $0 + $1 * $1 } - correction
      let rows = scores.map { $0.reduce(0, +) }.reduce(0) { $0 + $1 * $1 } / Double(k) - correction
      let columns =
        (0..<k).map { coder in scores.reduce(0) { $0 + $1[coder] } }.reduce(0) { $0 + $1 * $1 }
        / Double(n) - correction
      #expect(
        isClose(variance.betweenSessions, rows / Double(n - 1), absolute: 1e-8), "seed \(seed)")
      #expect(
        isClose(variance.betweenCoders, columns / Double(k - 1), absolute: 1e-8), "seed \(seed)")
      #expect(
        isClose(
          variance.unexplained, (squares - rows - columns) / Double((n - 1) * (k - 1)),
          absolute: 1e-8), "seed \(seed)")
      #expect(
        isClose(variance.withinSessions, (squares - rows) / Double(n * (k - 1)), absolute: 1e-8),
        "seed \(seed)")
    }
  }

  @Test func incompleteSessionsAreLeftOut() {
    let variance = ScoreVariance([[1, 2], [nil, 4], [3], [.nan, 1], [5, 7]])
    #expect(variance.sessions == 2 && variance.leftOut == 3 && variance.coders == 2)
  }

  @Test func roundingIsNoVariance() {
    let variance = ScoreVariance([[0.1, 0.3], [0.2, 0.4], [0.7, 0.9]])
    #expect(variance.unexplained == .value(0) && (variance.betweenCoders.value ?? 0) > 0.01)
  }

  @Test func edges() {
    #expect(ScoreVariance([]).betweenSessions == .undefined(.tooShort))
    #expect(ScoreVariance([[], []]).betweenSessions == .undefined(.tooShort))
    #expect(ScoreVariance([[1], [2]]).unexplained == .undefined(.tooShort))
    #expect(
      ScoreVariance([[1e200, -1e200], [1e200, 1e200]]).unexplained == .undefined(.infinite))
  }
}
