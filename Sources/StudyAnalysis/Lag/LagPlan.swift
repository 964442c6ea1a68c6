import CodedSessions
import SequenceStatistics

/// What all tables of a question share: codes, what cannot occur, who acts, and which cells are tested.
struct LagPlan {
  let prepared: LagSessions
  let sequences: [EventSequence]
  let codes: [Code]
  let names: [String]
  let zeros: StructuralZeros
  /// For each code its person, numbered from 0.
  let actors: [Int]
  private let isAsked: [Bool]

  private var question: LagQuestion { prepared.question }
  private var actorCount: Int { (actors.max() ?? -1) + 1 }

  /// The plan for `prepared`.
  init(_ prepared: LagSessions) throws(LagQuestionError) {
    let sequences = try prepared.parts.map { (part) throws(LagQuestionError) in
      try prepared.sequence(part)
    }
    let book = prepared.shared.codebook
    let occurring = Set(sequences.flatMap(\.codeIndices))
    // Codes that were asked for stand in the table even if they never occur.
    let asked = Set(
      prepared.question.isPlanned
        ? (prepared.given + prepared.target).filter { code in
          prepared.streams.contains(book[code].person.id + "." + book[code].stream)
        } : [])
    let order = prepared.streams
    let codes = book.codes.filter { occurring.contains($0.index) || asked.contains($0) }
      .sorted { left, right in
        func place(_ code: Code) -> Int {
          order.firstIndex(of: book[code].person.id + "." + book[code].stream) ?? order.count
        }
        return (place(left), left) < (place(right), right)
      }
    self.prepared = prepared
    self.sequences = sequences
    self.codes = codes
    let naming = CodeNames(book)
    names = codes.map { naming.shortName(of: $0) }
    var persons: [Person] = []
    for code in codes where !persons.contains(book[code].person) {
      persons.append(book[code].person)
    }
    actors = codes.map { persons.firstIndex(of: book[$0].person) ?? 0 }
    let (given, target) = (Set(prepared.given), Set(prepared.target))
    isAsked = codes.flatMap { row in
      codes.map { given.contains(row) && target.contains($0) }
    }
    zeros = try Self.zeros(prepared, sequences, codes)
  }

  /// The table of `part` at `lag` with everything but the correction, which needs all lags.
  func draft(
    _ part: LagSessions.Part, _ sequence: EventSequence, lag: Int, tasks: Int
  ) async throws(LagQuestionError) -> LagDraft {
    let isNext = lag.magnitude == 1
    let table: LagTable
    let partners: PartnerTransitions?
    do {
      table = try LagTable(
        sequence: sequence, codes: codes, lag: lag, structuralZeros: isNext ? zeros : .none)
      partners = actorCount > 1 ? try PartnerTransitions(table, actors: actors) : nil
    } catch {
      throw Self.named(error, prepared, part, lag: lag)
    }
    let analysis = LagSequentialAnalysis(table)
    let isOrdered =
      question.unit == nil
      && part.pieces.allSatisfy {
        prepared.sessions[$0.session].timeUnit.origin.isClock
      }
    let how = test(isOrdered: isOrdered)
    let isBetween = codes.indices.flatMap { row in
      codes.indices.map { actorCount == 1 || actors[row] != actors[$0] }
    }
    let isSparse = codes.indices.flatMap { row in
      codes.indices.map { column in
        guard let partners, actors[row] != actors[column] else {
          return analysis.isSparse[given: row, target: column]
        }
        return partners[given: row, target: column].isSparse
      }
    }
    let candidates = isAsked.indices.map { cell in
      isAsked[cell] && !table.isImpossible.cells[cell] && lag != 0
    }
    let needsSampling =
      how != .asymptotic
      || zip(candidates, isSparse).contains { $0 && $1 }
    let samples: LagQuestion.Test? =
      !needsSampling || table.total == 0 || !candidates.contains(true)
      ? nil : how == .asymptotic ? (actorCount > 1 && isOrdered ? .shift : .permutation) : how
    var permutation: PermutationTest?
    var shift: SequenceShift?
    if samples == .permutation {
      do {
        permutation = try await PermutationTest.run(
          sequence, codes: codes, lag: lag, constraint: zeros, replicates: question.replicates,
          seed: question.seed, tasks: tasks)
      } catch {
        throw Self.named(error, prepared, part, lag: lag)
      }
    } else if samples == .shift {
      shift = SequenceShift(
        records(part), codes: codes, lag: lag,
        minShift: question.minShift ?? .seconds(10), replicates: question.replicates,
        seed: question.seed)
    }
    return LagDraft(
      part: part, prepared: prepared, sequence: sequence, analysis: analysis, partners: partners,
      permutation: permutation, shift: shift, how: how, isBetween: isBetween,
      isSparse: isSparse, candidates: candidates)
  }

  /// Shifts between partners, permutation within one person, if nothing else was asked.
  private func test(isOrdered: Bool) -> LagQuestion.Test {
    switch question.test {
    case .automatic, .block: actorCount > 1 && isOrdered ? .shift : .permutation
    case .shift where !isOrdered || actorCount < 2: .permutation
    default: question.test
    }
  }

  /// The sessions of `part`; the person who acts second turns.
  private func records(_ part: LagSessions.Part) -> [SequenceShift.Record] {
    part.pieces.compactMap { piece in
      let streams = prepared.merged(piece.session)
      guard let first = streams.first?.person,
        let turning = streams.first(where: { $0.person != first })?.person
      else { return nil }
      return SequenceShift.Record(
        streams, of: prepared.sessions[piece.session], turning: turning,
        rules: prepared.rules(piece), names: prepared.shared.names(of: piece.session))
    }
  }

  private static func zeros(
    _ prepared: LagSessions, _ sequences: [EventSequence], _ codes: [Code]
  ) throws(LagQuestionError) -> StructuralZeros {
    let question = prepared.question
    guard question.impossible.isEmpty else {
      let naming = CodeNames(prepared.shared.codebook)
      var mask = [[Bool]](
        repeating: [Bool](repeating: false, count: codes.count), count: codes.count)
      for pair in question.impossible where pair.count == 2 {
        do {
          let rows = try naming.codes(pair[0])
          let columns = try naming.codes(pair[1])
          for row in rows.compactMap(codes.firstIndex) {
            for column in columns.compactMap(codes.firstIndex) { mask[row][column] = true }
          }
        } catch {
          throw .code(error)
        }
      }
      return .mask(mask)
    }
    switch question.repeats {
    case .possible: return .none
    case .impossible, .merged: return .diagonal
    case .automatic:
      guard question.unit == nil else { return .none }
      var repeated: Set<Code> = []
      for sequence in sequences {
        for run in sequence.runs {
          for (earlier, later) in zip(run, run.dropFirst()) where earlier == later {
            repeated.insert(earlier)
          }
        }
      }
      let book = prepared.shared.codebook
      let states = codes.filter { code in
        let name = book[code].person.id + "." + book[code].stream
        let streams = prepared.sessions.flatMap(\.streams).filter { $0.fullName == name }
        return !streams.isEmpty && streams.allSatisfy { $0.kind == .state }
      }
      let unrepeatable = states.filter { !repeated.contains($0) }
      return unrepeatable.isEmpty ? .none : .diagonalOf(unrepeatable)
    }
  }

  /// The error with the rows that an impossible pair stands on.
  private static func named(
    _ error: LagTableError, _ prepared: LagSessions, _ part: LagSessions.Part, lag: Int
  ) -> LagQuestionError {
    guard case .impossiblePair(let given, let target, let count) = error else {
      return .table(error)
    }
    let naming = CodeNames(prepared.shared.codebook)
    let (early, late) = lag < 0 ? (target, given) : (given, target)
    var rows: [String] = []
    for piece in part.pieces {
      let session = prepared.sessions[piece.session]
      let onsets = prepared.merged(piece.session).enumerated().flatMap { order, stream in
        stream.onsets.map { (order: order, moment: $0) }
      }.sorted {
        ($0.moment.time, $0.order, $0.moment.code) < ($1.moment.time, $1.order, $1.moment.code)
      }.map(\.moment)
      for (first, second) in zip(onsets, onsets.dropFirst())
      where prepared.shared.shared(first.code, of: piece.session) == early
        && prepared.shared.shared(second.code, of: piece.session) == late
      {
        let places = [first, second].map { moment in
          let file =
            session.sources.indices.contains(Int(moment.source.file))
            ? session.sources[Int(moment.source.file)] : session.id
          return "\(file):\(moment.source.line)"
        }
        rows.append(places.joined(separator: " and "))
      }
    }
    return .impossiblePair(
      given: naming.shortName(of: given), target: naming.shortName(of: target), count: count,
      rows: rows)
  }
}
