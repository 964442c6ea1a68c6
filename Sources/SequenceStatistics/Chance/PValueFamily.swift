/// The p values that are tested together.
struct PValueFamily {
  let members: [(index: Int, p: Double)]
  private let all: [Measure]

  init(_ pValues: [Measure], isTestable: [Bool]?) {
    all = pValues
    members = pValues.enumerated().compactMap { index, p in
      guard isTestable == nil || index < isTestable?.count ?? 0 && isTestable?[index] == true,
        let p = p.value
      else { return nil }
      return (index, p)
    }
  }

  /// The adjusted values; what has a p and is not in the family is not tested.
  func adjusted(_ value: (Int, Double) -> Double) -> [Measure] {
    var adjusted = all.map { $0.value == nil ? $0 : Measure.undefined(.notTested) }
    for member in members { adjusted[member.index] = .value(value(member.index, member.p)) }
    return adjusted
  }
}
