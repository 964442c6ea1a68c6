import CodedSessions
import SequenceStatistics

/// Which state of one stream holds how many time units after which state of another: a table for each part and lag.
///
/// Rows are the states of the given's stream, columns those of the target's; where nothing of an interval stream is
/// on, its state is called *none*. Tables of sessions and phases are added up; no pair reaches from one into the
/// other, nor over time that could not be coded. Neighbouring units depend on one another: there is a p only if
/// ``LagQuestion/Test/asymptotic`` is asked for, and it is that of independent units.
struct UnitPairTables {
  let prepared: LagSessions
  let pair: UnitPair
  /// The states of both streams in common numbers, the given's first; *none* has a number behind the codebook.
  let codes: [Code]
  private let rows: Int
  private let names: [String]
  private let rowCodes: [Code]
  private let columnCodes: [Code]

  /// What stands for *none* while units are tallied.
  private static let none = (given: Code(UInt16.max - 1), target: Code(UInt16.max - 2))

  init(_ prepared: LagSessions, _ pair: UnitPair) {
    let book = prepared.shared.codebook
    let naming = CodeNames(book)
    func states(_ stream: String, none: Code) -> (codes: [Code], names: [String]) {
      var shown: Set<Code> = []
      var isSparse = false
      for (number, session) in prepared.sessions.enumerated() {
        for own in session.streams where own.fullName == stream {
          shown.formUnion(own.bouts.map { prepared.shared.shared($0.code, of: number) })
          if own.kind == .interval { isSparse = true }
        }
      }
      if prepared.question.isPlanned {
        shown.formUnion(
          (prepared.given + prepared.target).filter {
            book[$0].person.id + "." + book[$0].stream == stream
          })
      }
      let codes = shown.sorted()
      let names = codes.map { naming.shortName(of: $0) }
      guard isSparse else { return (codes, names) }
      let person = codes.first.map { book[$0].person.id } ?? stream
      let short = person + ".none"
      return (codes + [none], names + [names.contains(short) ? stream + ".none" : short])
    }
    let given = states(pair.given, none: Self.none.given)
    let target = states(pair.target, none: Self.none.target)
    self.prepared = prepared
    self.pair = pair
    rowCodes = given.codes
    columnCodes = target.codes
    rows = given.codes.count
    codes = given.codes + target.codes
    // Streams of one person may both have a none.
    let isShared = !Set(given.names).isDisjoint(with: target.names)
    names =
      isShared
      ? zip(given.codes + target.codes, given.names + target.names).enumerated().map {
        place, state in
        guard state.0 == Self.none.given || state.0 == Self.none.target else { return state.1 }
        return (place < given.codes.count ? pair.given : pair.target) + ".none"
      } : given.names + target.names
  }

  /// The answers, part by part, lags together; all lags of a part are one family of tests.
  func answers() throws(LagQuestionError) -> [LagAnswer] {
    let question = prepared.question
    let asked = self.asked
    var answers: [LagAnswer] = []
    for part in prepared.parts {
      var analyses: [LagSequentialAnalysis] = []
      for lag in question.lags {
        analyses.append(LagSequentialAnalysis(try table(part, lag: lag)))
      }
      let isTested = question.test == .asymptotic
      let p = analyses.flatMap { analysis in
        codes.indices.flatMap { row in
          codes.indices.map { column in
            isTested
              ? analysis.pTwoSided[given: row, target: column] : Measure.undefined(.notTested)
          }
        }
      }
      let cellCount = codes.count * codes.count
      let adjusted = question.correction.adjust(
        p, isTestable: p.indices.map { isTested && asked.contains($0 % cellCount) })
      for (number, analysis) in analyses.enumerated() {
        answers.append(
          answer(
            part, analysis, p: Array(p[(number * cellCount)..<((number + 1) * cellCount)]),
            adjusted: Array(adjusted.adjusted[(number * cellCount)..<((number + 1) * cellCount)]),
            testCount: adjusted.testCount, asked: asked))
      }
    }
    return answers
  }

  private func answer(
    _ part: LagSessions.Part, _ analysis: LagSequentialAnalysis, p: [Measure],
    adjusted: [Measure], testCount: Int, asked: [Int]
  ) -> LagAnswer {
    let sessions = part.pieces.map { prepared.sessions[$0.session] }
    var answer = LagAnswer(
      part: part.name, sessionIDs: sessions.map(\.id),
      simulatedCount: sessions.count { $0.isSimulated }, names: names, sequence: nil,
      analysis: analysis, partners: nil, permutation: nil, shift: nil,
      cells: CellTable(size: codes.count) { given, target in
        let cell = given * codes.count + target
        return LagAnswer.Cell(
          byChance: analysis.expected.cells[given: given, target: target],
          residual: analysis.adjustedResidual.cells[given: given, target: target], p: p[cell],
          pFrom: .asymptotic, adjustedP: adjusted[cell])
      }, testCount: testCount, isPooled: part.pieces.count > 1)
    answer.unit = prepared.question.unit
    answer.asked = asked
    return answer
  }

  /// The cells of given and target, none with them where all are asked for.
  private var asked: [Int] {
    let (given, target) = (Set(prepared.given), Set(prepared.target))
    func isAsked(_ code: Code, _ none: Code, _ codes: Set<Code>, _ names: [String]) -> Bool {
      code == none ? names.contains("*") : codes.contains(code)
    }
    return (0..<rows).flatMap { row in
      (rows..<codes.count).compactMap { column in
        isAsked(codes[row], Self.none.given, given, prepared.question.given)
          && isAsked(codes[column], Self.none.target, target, prepared.question.target)
          ? row * codes.count + column : nil
      }
    }
  }

  private func table(_ part: LagSessions.Part, lag: Int) throws(LagQuestionError) -> LagTable {
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: codes.count), count: codes.count)
    do {
      for piece in part.pieces { try add(piece, lag: lag, to: &counts) }
      return try LagTable(
        counts: counts, lag: lag,
        structuralZeros: .mask(
          codes.indices.map { row in codes.indices.map { row >= rows || $0 < rows } }))
    } catch let error as LagTableError {
      throw .table(error)
    } catch let error as UnitRecordError {
      throw .units(error)
    } catch {
      throw .unitsNeedOneStream(prepared.streams)
    }
  }

  private func add(
    _ piece: LagSessions.Piece, lag: Int, to counts: inout [[Int]]
  ) throws {
    let session = prepared.sessions[piece.session]
    func stream(_ name: String) -> CodedSessions.Stream? {
      session.streams.first { $0.fullName == name }
    }
    guard let unit = prepared.question.unit, let first = stream(pair.given),
      let second = stream(pair.target)
    else { return }
    func record(_ stream: CodedSessions.Stream, none: Code) throws -> UnitRecord {
      try UnitRecord(
        stream, of: session, unit: unit, none: stream.kind == .interval ? none : nil,
        part: piece.span)
    }
    func own(_ codes: [Code], none: Code) -> [(place: Int, code: Code)] {
      codes.enumerated().compactMap { place, code in
        code == none
          ? (place, code) : prepared.shared.own(code, of: piece.session).map { (place, $0) }
      }
    }
    let givens = own(rowCodes, none: Self.none.given)
    let targets = own(columnCodes, none: Self.none.target)
    let table = try LagTable(
      givenUnits: try record(first, none: Self.none.given),
      targetUnits: try record(second, none: Self.none.target), givenCodes: givens.map(\.code),
      targetCodes: targets.map(\.code), lag: lag)
    for (row, given) in givens.enumerated() {
      for (column, target) in targets.enumerated() {
        counts[given.place][rows + target.place] +=
          table.counts[given: row, target: givens.count + column]
      }
    }
  }
}
