import CodedSessions

/// What a permutation test is going to do: the events as small numbers, the null, and how it is gone
/// through. Blocks of replicates can be tallied in any order and on any thread.
struct PermutationPlan: Sendable {
  /// How the arrangements are gone through.
  enum Way: Sendable, Hashable {
    /// All of them.
    case enumeration
    /// At random, every order equally likely.
    case shuffle
    /// By a walk over the allowed ones.
    case walk(steps: Int)
  }

  let table: LagTable
  let codes: [Code]
  /// The lag without its sign.
  let distance: Int
  let places: [UInt8]
  let runBounds: [Int]
  /// The codes, and one for all others if there are any.
  let size: Int
  let isAllowed: [Bool]
  let moments: PermutationMoments
  let way: Way
  let seed: UInt64

  /// Records with fewer arrangements are counted out.
  static let enumerationLimit = 20_000

  /// How many steps a walk takes from the hub to a replicate. About half of the exchanges fit, so that
  /// each event changes places some two times; p is valid whatever the number (Besag & Clifford 1989), it
  /// only says how little replicates have in common with one another.
  static func stepsForEach(_ events: Int) -> Int { max(400, 2 * events) }

  var isFree: Bool { !isAllowed.contains(false) }

  /// The plan for `sequence`.
  ///
  /// - Throws: ``LagTableError`` as ``LagTable`` does, and for more than 254 codes.
  init(
    _ sequence: EventSequence, codes: [Code], lag: Int, constraint: StructuralZeros, seed: UInt64
  ) throws(LagTableError) {
    let isNext = lag.magnitude == 1
    table = try LagTable(
      sequence: sequence, codes: codes, lag: lag, structuralZeros: isNext ? constraint : .none)
    guard codes.count <= 254 else { throw .tooManyCodes(codes.count) }
    guard let impossible = constraint.impossible(among: codes) else {
      throw .maskOfOtherSize(codes: codes.count)
    }
    if !isNext {
      // What cannot follow is told apart from what does not.
      _ = try LagTable(sequence: sequence, codes: codes, lag: 1, structuralZeros: constraint)
    }
    var place = [Int](repeating: codes.count, count: Int(UInt16.max) + 1)
    for (position, code) in codes.enumerated() { place[Int(code.index)] = position }
    let places = sequence.codeIndices.map { UInt8(place[Int($0)]) }
    let hasOthers = places.contains { Int($0) == codes.count }
    let size = codes.count + (hasOthers ? 1 : 0)
    // A negative lag counts the same pairs the other way round.
    let isAllowed = (0..<(size * size)).map { cell in
      let (row, column) = (cell / size, cell % size)
      guard row < codes.count, column < codes.count else { return true }
      return lag == -1
        ? !impossible[given: column, target: row] : !impossible[given: row, target: column]
    }
    self.codes = codes
    self.places = places
    runBounds = sequence.runBounds
    self.size = size
    self.isAllowed = isAllowed
    self.seed = seed
    distance = Int(min(lag.magnitude, UInt(Int32.max)))
    moments = PermutationMoments(sequence, codes: codes, lag: lag)
    let enumeration = ArrangementEnumeration(
      places: places, runBounds: runBounds, size: size, isAllowed: isAllowed)
    way =
      enumeration.count(upTo: Self.enumerationLimit) != nil
      ? .enumeration
      : isAllowed.contains(false)
        ? .walk(steps: Self.stepsForEach(places.count)) : .shuffle
  }

  /// The position of a cell in a tally whose rows are 2 to `bits` apart.
  func cell(_ given: Int, _ target: Int, bits: Int) -> Int {
    table.lag < 0 ? target << bits | given : given << bits | target
  }

  /// The frequencies of all codes in each run.
  var frequencies: [[Int]] {
    zip(runBounds, runBounds.dropFirst()).map { start, end in
      var counts = [Int](repeating: 0, count: size)
      for event in places[start..<end] { counts[Int(event)] += 1 }
      return counts
    }
  }

  /// What replicates are compared with.
  func observed(bits: Int) -> PermutationTally.Observed {
    let cellCount = 1 << (2 * bits)
    var counts = [Int32](repeating: 0, count: cellCount)
    // Cells that are not tabulated are never as far.
    var low = [Int32](repeating: .min, count: cellCount)
    var high = [Int32](repeating: .max, count: cellCount)
    var means = [Double](repeating: 0, count: cellCount)
    var weights = means
    var whole = 0.0
    let chance = wholeMeans
    for given in codes.indices {
      for target in codes.indices {
        let place = cell(given, target, bits: bits)
        let count = table.counts[given: given, target: target]
        counts[place] = Int32(clamping: count)
        let mean = moments.mean(given: given, target: target)
        let distance = (Double(count) - mean).magnitude * (1 - 1e-12) - 1e-12
        low[place] = Int32(clamping: Int((mean - distance).rounded(.down)))
        high[place] = Int32(clamping: Int((mean + distance).rounded(.up)))
        let expected = chance[given: given, target: target]
        means[place] = expected
        weights[place] = expected > 0 ? 1 / expected : 0
        let excess = Double(count) - expected
        whole += excess * excess * weights[place]
      }
    }
    return PermutationTally.Observed(
      counts: counts, low: low, high: high, means: means, weights: weights, whole: whole)
  }

  /// The means from which the distance of the whole table is taken. They depend on the frequencies
  /// alone, as they must: the exact ones, or under constraints f_i f_j on what is allowed.
  var wholeMeans: CellTable<Double> {
    guard !isFree else {
      return CellTable(size: codes.count) { moments.mean(given: $0, target: $1) }
    }
    let all = frequencies.reduce([Int](repeating: 0, count: size)) { sum, run in
      zip(sum, run).map(+)
    }
    let products = CellTable(size: codes.count) { given, target in
      table.isImpossible[given: given, target: target]
        ? 0 : Double(all[given]) * Double(all[target])
    }
    let sum = products.cells.reduce(0, +)
    return products.map { sum > 0 ? $0 * Double(table.total) / sum : 0 }
  }

  /// Gives `body` the arrangements of replicates `range`, drawn also where they could be counted out.
  func visit(_ range: Range<Int>, _ body: ([UInt8]) -> Void) {
    guard isFree else {
      let replicates = constrained(steps: Self.stepsForEach(places.count))
      for replicate in range { body(replicates.order(replicate)) }
      return
    }
    for replicate in range {
      var order = places
      var source = RandomSource(seed: seed, stream: UInt64(truncatingIfNeeded: replicate))
      for (start, end) in zip(runBounds, runBounds.dropFirst()) {
        var last = end - 1
        while last > start {
          order.swapAt(last, start + source.below(last - start + 1))
          last -= 1
        }
      }
      body(order)
    }
  }

  /// The replicates in which only what is allowed follows.
  private func constrained(steps: Int) -> ConstrainedReplicates {
    ConstrainedReplicates(
      of: places,
      walk: ConstrainedWalk(runBounds: runBounds, size: size, isAllowed: isAllowed),
      steps: steps, seed: seed)
  }

  /// The tally of replicates `range`.
  func tally(_ range: Range<Int>) -> PermutationTally {
    switch size {
    case ...8: tally(range, SmallTally.self)
    case ...16: tally(range, NarrowTally.self)
    case ...64: tally(range, MiddleTally.self)
    default: tally(range, WideTally.self)
    }
  }

  /// The bits between the rows of this plan's tallies.
  var bits: Int { size <= 8 ? 3 : size <= 16 ? 4 : size <= 64 ? 6 : 8 }

  private func tally<Width: TallyWidth>(
    _ range: Range<Int>, _: Width.Type
  ) -> PermutationTally {
    let observed = observed(bits: Width.bits)
    var result = PermutationTally(cellCount: Width.cellCount, countsMoments: way != .shuffle)
    var table = [Int32](repeating: 0, count: Width.cellCount)
    func clear() { for cell in table.indices { table[cell] = 0 } }
    switch way {
    case .shuffle:
      let shuffle = SequenceShuffle<Width>(
        places: places, runBounds: runBounds, lag: distance)
      for replicate in range {
        clear()
        shuffle.count(replicate, seed: seed, into: &table)
        result.add(table, comparedWith: observed)
      }
    case .walk(let steps):
      let shuffle = ConstrainedShuffle<Width>(constrained(steps: steps), lag: distance)
      for replicate in range {
        clear()
        shuffle.count(replicate, into: &table)
        result.add(table, comparedWith: observed)
      }
    case .enumeration:
      guard range.contains(0) else { return result }
      ArrangementEnumeration(
        places: places, runBounds: runBounds, size: size, isAllowed: isAllowed
      ).visit { order in
        clear()
        LagCounting<Width>.add(order, runBounds, lag: distance, into: &table)
        result.add(table, comparedWith: observed)
      }
    }
    return result
  }
}
