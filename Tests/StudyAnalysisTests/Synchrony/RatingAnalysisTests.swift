import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct RatingAnalysisTests {
  /// A slow wave with a beat, `later` seconds later; one value each half second.
  private static func trace(
    _ name: String, later: Double, from: Int = 0, count: Int = 400
  ) throws -> RatingTrace {
    try RatingTrace(
      name: name,
      samples: (from..<(from + count)).map { place in
        let time = Double(place) / 2 - later
        let phase = time * 0.7 + 3 * (time * 0.11 - (time * 0.11).rounded())
        return .init(
          time: .milliseconds(Int64(place) * 500), value: (phase - phase.rounded()).magnitude)
      })
  }

  @Test func theFirstLeads() throws {
    let analysis = try RatingAnalysis(
      try Self.trace("infant", later: 0), try Self.trace("mother", later: 1.5))
    #expect(analysis.samples == 399 && analysis.pairs == 399)
    #expect(analysis.correlation.highest?.lag == 3)
    #expect(analysis.peaks.peaks.count == analysis.windowed.windows.count)
    #expect((analysis.peaks.meanLag.value ?? 0) == 3)
    var parameters = RatingAnalysis.Parameters()
    parameters.sign = .r
    let mirrored = try RatingAnalysis(
      try Self.trace("infant", later: 0), try Self.trace("mother", later: 1.5),
      parameters: parameters)
    #expect(mirrored.correlation.highest?.lag == -3)
  }

  @Test func whatCannotBeCompared() throws {
    let early = try Self.trace("infant", later: 0, count: 100)
    #expect(throws: RatingAnalysisError.noCommonTime) {
      _ = try RatingAnalysis(early, try Self.trace("mother", later: 0, from: 200))
    }
    #expect(throws: RatingAnalysisError.recordTooShort(samples: 49)) {
      _ = try RatingAnalysis(early, try Self.trace("mother", later: 0, from: 50))
    }
    var parameters = RatingAnalysis.Parameters()
    parameters.window = .seconds(1)
    #expect(throws: RatingAnalysisError.windowTooShort) {
      _ = try RatingAnalysis(early, early, parameters: parameters)
    }
  }
}
