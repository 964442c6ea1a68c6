import CodedSessions
import SequenceStatistics

/// Agreement of two or more coders on one stream.
public struct StreamAgreement: Sendable, Hashable {
  /// What was compared.
  public let stream: ComparedStream
  /// Every two coders who have a session in common.
  public let pairs: [PairAgreement]
  /// All coders together; `nil` for codes that can hold together and without a clock.
  public let raters: RaterAgreement?
  /// Whether coders give sessions the same scores; empty for less than two sessions.
  public let scores: [SessionScores]

  init(_ stream: ComparedStream, coders: Int, _ parameters: AgreementParameters) {
    self.stream = stream
    pairs = (0..<coders).flatMap { first in
      ((first + 1)..<max(coders, first + 1)).compactMap {
        PairAgreement(stream, first, $0, parameters)
      }
    }
    let step = stream.sessions.map(\.step).max() ?? SessionTime(microseconds: 1)
    let hasClock = stream.sessions.allSatisfy(\.hasClock)
    raters =
      hasClock ? RaterAgreement(stream, coders: coders, step: step, parameters) : nil
    scores = hasClock ? SessionScores.all(stream, coders: coders) : []
  }
}

/// By how much two or more coders agree: everything that `attune agree` tells.
public struct AgreementAnalysis: Sendable, Hashable {
  /// What was compared, and what could not be.
  public let comparison: CodingComparison
  /// How.
  public let parameters: AgreementParameters
  /// Stream by stream.
  public let streams: [StreamAgreement]

  /// The agreement of the coders of `records`.
  ///
  /// - Throws: ``AgreementError`` where nothing can be compared.
  public init(
    _ records: [CoderSessions], parameters: AgreementParameters = AgreementParameters()
  ) throws(AgreementError) {
    let comparison = try CodingComparison(
      records, blocks: parameters.blocks, streams: parameters.streams)
    self.comparison = comparison
    self.parameters = parameters
    streams = comparison.streams.map {
      StreamAgreement($0, coders: comparison.coders.count, parameters)
    }
  }

  /// The coders, in their order.
  public var coders: [String] { comparison.coders }

  /// Whether any of the sessions was made by a generator.
  public var isSimulated: Bool {
    comparison.streams.contains { $0.sessions.contains(where: \.isSimulated) }
  }
}
