import CodedSessions
public import SequenceStatistics

/// How far a table can be trusted: over sessions, within the record, and cell by cell.
///
/// Over five and more sessions they are drawn with replacement, left out one fifth at a time and split in
/// halves; fewer say nothing of other dyads, and only stretches of the record are drawn.
public struct LagEvidence: Sendable {
  /// What the intervals are drawn from.
  public enum Drawn: String, Sendable, Hashable {
    /// Sessions.
    case sessions
    /// Stretches of the record.
    case stretches
  }

  /// The table's part and lag.
  public let part: String
  /// The lag.
  public let lag: Int
  /// Intervals of each cell; `nil` where there is no pair.
  public let bootstrap: TableBootstrap?
  /// What they are drawn from.
  public let drawn: Drawn
  /// Whether finds stand on a few sessions; `nil` for fewer than five.
  public let stability: CaseDropStability?
  /// Whether halves agree; `nil` for fewer than five sessions.
  public let reliability: SplitHalfReliability?
  /// What is known of each transitional probability.
  public let certainty: TransitionCertainty
  /// Whether sessions differ; `nil` for fewer than two.
  public let homogeneity: HomogeneityTest?
  /// Its p by dealing pairs out anew.
  public let homogeneityP: Measure
  /// Whether thirds of the sequence differ.
  public let stationarity: HomogeneityTest?
  /// How many events back the next one depends on.
  public let order: MarkovOrder
  /// Where the codes would settle.
  public let stationary: StationaryDistribution

  /// The fewest sessions that stand for others.
  public static let fewestSessions = 5

  /// The evidence behind `answer`, one of `answers`.
  ///
  /// - Throws: ``LagQuestionError``.
  public init(
    _ answer: LagAnswer, of answers: LagAnswers
  ) throws(LagQuestionError) {
    let prepared = answers.prepared
    let question = prepared.question
    let table = answer.table
    part = answer.part
    lag = table.lag
    certainty = TransitionCertainty(table)
    let sequence = answer.sequence ?? EventSequence([])
    order = MarkovOrder(sequence)
    stationary = StationaryDistribution(table)
    let pieces = prepared.parts.first { $0.name == answer.part }?.pieces ?? []
    var tables: [LagTable] = []
    do {
      for piece in pieces {
        let own = try prepared.sequence(LagSessions.Part(name: "", pieces: [piece]))
        tables.append(
          try LagTable(
            sequence: own, codes: table.codes, lag: table.lag,
            structuralZeros: table.structuralZeros))
      }
      tables.removeAll { $0.total == 0 }
      let isMany = tables.count >= Self.fewestSessions
      drawn = isMany ? .sessions : .stretches
      if table.total == 0 {
        bootstrap = nil
      } else if isMany {
        bootstrap = try TableBootstrap(
          sessions: tables, replicates: question.replicates, seed: question.seed)
      } else {
        bootstrap = try TableBootstrap(
          record: sequence, of: table, replicates: question.replicates, seed: question.seed)
      }
      stability = isMany ? try CaseDropStability(tables, seed: question.seed) : nil
      reliability = isMany ? try SplitHalfReliability(tables, seed: question.seed) : nil
      homogeneity = tables.count > 1 ? try HomogeneityTest(tables) : nil
      homogeneityP =
        homogeneity?.permutationP(
          replicates: min(question.replicates, 1999), seed: question.seed)
        ?? .undefined(.noPairs)
      stationarity =
        sequence.count < 3 || lag < 1
        ? nil
        : try StationarityTest.of(
          sequence, codes: table.codes, segments: 3, lag: table.lag,
          structuralZeros: table.structuralZeros)
    } catch let error as LagQuestionError {
      throw error
    } catch let error as LagTableError {
      throw .table(error)
    } catch {
      throw .table(.nothingToSum)
    }
  }
}

/// Wampold's tests of one given and target: do they follow each other, and which way more?
public struct DominanceAnswer: Sendable {
  /// Both ways together.
  public let bidirectional: DominanceResult
  /// One way against the other.
  public let parallel: ParallelDominanceTest

  /// The tests of the codes at two different positions of the table; `nil` if they are the same or there
  /// is no sequence.
  public init?(_ answer: LagAnswer, given: Int, target: Int) {
    guard let sequence = answer.sequence, given != target, answer.table.lag != 0 else {
      return nil
    }
    let moments = PermutationMoments(
      sequence, codes: answer.table.codes, lag: answer.table.lag)
    bidirectional = BidirectionalTest(given, target, of: answer.table, moments: moments).result
    parallel = ParallelDominanceTest(given, target, of: answer.table, moments: moments)
  }
}

/// Two parts, such as two groups, compared cell by cell.
public struct PartComparison: Sendable {
  /// The name of the first part.
  public let first: String
  /// The name of the second.
  public let second: String
  /// The comparison over relabelled sessions.
  public let comparison: GroupComparison
  /// The comparison by what is known of each probability.
  public let certainty: GroupCertainty

  /// Compares the two parts of `answers` at `lag`; `nil` unless there are two, of sessions that are in one
  /// of them only.
  ///
  /// - Throws: ``LagQuestionError``.
  public init?(
    _ answers: LagAnswers, lag: Int, statistic: CellStatistic = .logOddsRatio
  ) throws(LagQuestionError) {
    let prepared = answers.prepared
    let parts = prepared.parts
    guard parts.count == 2,
      Set(parts[0].pieces.map(\.session)).isDisjoint(with: parts[1].pieces.map(\.session))
    else { return nil }
    var tables: [[LagTable]] = [[], []]
    do {
      for (number, part) in parts.enumerated() {
        for piece in part.pieces {
          let own = try prepared.sequence(LagSessions.Part(name: "", pieces: [piece]))
          tables[number].append(
            try LagTable(
              sequence: own, codes: answers.codes, lag: lag,
              structuralZeros: lag.magnitude == 1 ? answers.zeros : .none))
        }
      }
      comparison = try GroupComparison(
        tables[0], tables[1], statistic: statistic, replicates: prepared.question.replicates,
        seed: prepared.question.seed)
      certainty = try GroupCertainty(
        LagTable(summing: tables[0]), LagTable(summing: tables[1]))
    } catch let error as LagQuestionError {
      throw error
    } catch let error as LagTableError {
      throw .table(error)
    } catch {
      throw .table(.nothingToSum)
    }
    first = parts[0].name
    second = parts[1].name
  }
}
