import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct UnitPairTablesTests {
  typealias Hand = HandMadeSession

  /// A session of random states, one a second: the infant's gaze, of which 0 is away, and the mother's smile, which
  /// is off at 0.
  private func session(
    _ seed: UInt64, seconds: Int, phases: [(String, Int64, Int64)] = []
  ) throws -> (session: CodedSession, gaze: [Int], smile: [Int]) {
    var random = SystemlessRandom(seed: seed)
    let gaze = (0..<seconds).map { _ in random.below(2) }
    let smile = (0..<seconds).map { _ in random.below(2) }
    func bouts(_ row: [Int], _ name: (Int) -> String?) -> [(String, Int64, Int64)] {
      row.enumerated().compactMap { place, state in
        name(state).map { ($0, Int64(place), Int64(place + 1)) }
      }
    }
    return (
      try Hand.session(
        [
          .init(bouts: bouts(gaze) { $0 == 0 ? "away" : "partner" }),
          .init(
            person: Hand.mother, name: "face", kind: .interval,
            bouts: bouts(smile) { $0 == 0 ? nil : "smile" }),
        ], until: Int64(seconds), phases: phases, id: "s\(seed)"), gaze, smile
    )
  }

  private func answers(
    _ sessions: [CodedSession], _ change: (inout LagQuestion) -> Void = { _ in }
  ) async throws -> [LagAnswer] {
    var question = LagQuestion()
    question.unit = .seconds(1)
    question.streams = ["infant.gaze", "mother.face"]
    change(&question)
    return try await LagAnswers.of(LagSessions(sessions, question: question)).answers
  }

  private func count(_ answer: LagAnswer, _ given: String, _ target: String) throws -> Int {
    let row = try #require(answer.names.firstIndex(of: given), "\(answer.names)")
    let column = try #require(answer.names.firstIndex(of: target), "\(answer.names)")
    return answer.table.counts[given: row, target: column]
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func everyPairOfUnits(seed: UInt64) async throws {
    let one = try session(seed, seconds: 40)
    let other = try session(seed + 100, seconds: 25)
    let lags = [-2, 0, 1, 3]
    let answers = try await answers([one.session, other.session]) {
      $0.lags = lags
      $0.grouping = .together
    }
    for (lag, answer) in zip(lags, answers) {
      for (gaze, given) in ["infant.away", "infant.partner"].enumerated() {
        for (smile, target) in ["mother.none", "mother.smile"].enumerated() {
          let expected = [one, other].reduce(0) { sum, record in
            sum
              + record.gaze.indices.count {
                record.smile.indices.contains($0 + lag) && record.gaze[$0] == gaze
                  && record.smile[$0 + lag] == smile
              }
          }
          #expect(try count(answer, given, target) == expected, "seed \(seed), lag \(lag)")
        }
      }
      #expect(answer.table.total == 65 - 2 * lag.magnitude.asInt, "sessions are not joined")
      #expect(answer.isPooled && answer.unit == .seconds(1) && answer.sequence == nil)
    }
  }

  @Test func phasesAreNotJoined() async throws {
    let record = try session(3, seconds: 30, phases: [("play", 0, 10), ("still", 10, 30)])
    let whole = try await answers([record.session]) { $0.lags = [2] }
    #expect(whole[0].table.total == 26)
    let parts = try await answers([record.session]) {
      $0.lags = [2]
      $0.grouping = .phase
    }
    #expect(parts.map(\.table.total) == [8, 18])
  }

  @Test func thereIsNoPUnlessItIsAskedFor() async throws {
    let record = try session(5, seconds: 60)
    let plain = try await answers([record.session])
    #expect(plain[0].testCount == 0 && plain[0].asked.count == 4)
    #expect(plain[0].cells.cells.allSatisfy { $0.p.reason == .notTested })
    let tested = try await answers([record.session]) { $0.test = .asymptotic }
    #expect(tested[0].testCount == 4)
    let named = try await answers([record.session]) {
      $0.test = .asymptotic
      $0.given = ["infant.away"]
      $0.target = ["mother.smile"]
    }
    #expect(named[0].testCount == 1 && named[0].asked.count == 1)
  }

  @Test func jaccardAndKappaAreThoseOfTheTwoRecords() async throws {
    let record = try session(7, seconds: 50)
    let answer = try await answers([record.session]) { $0.lags = [0] }[0]
    let columns = LagColumns(answer).columns
    let row = try #require(answer.names.firstIndex(of: "infant.partner"))
    let column = try #require(answer.names.firstIndex(of: "mother.smile"))
    func number(_ name: String) throws -> Double {
      let cells = try #require(columns.first { $0.name == name }).cells
      return try #require(cells[row * answer.names.count + column].value)
    }
    let pairs = Array(zip(record.gaze, record.smile))
    let both = Double(pairs.count { $0 == 1 && $1 == 1 })
    let any = Double(pairs.count { $0 == 1 || $1 == 1 })
    let (gaze, smile) = (
      Double(record.gaze.reduce(0, +)) / 50, Double(record.smile.reduce(0, +)) / 50
    )
    let agreed = Double(pairs.count { $0 == $1 }) / 50
    let chance = gaze * smile + (1 - gaze) * (1 - smile)
    #expect(abs(try number("jaccard") - both / any) < 1e-12)
    #expect(abs(try number("cohens_kappa") - (agreed - chance) / (1 - chance)) < 1e-12)
  }
}

extension UInt {
  fileprivate var asInt: Int { Int(self) }
}

/// A row of numbers that is the same everywhere (xorshift).
private struct SystemlessRandom {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
  mutating func below(_ limit: UInt64) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int((state >> 33) % limit)
  }
}
