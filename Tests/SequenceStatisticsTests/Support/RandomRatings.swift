/// Small random ratings, with or without missing ones.
struct RandomRatings {
  /// One row a unit, one category a coder.
  let rows: [[Int?]]
  let categories: Int

  init(
    _ random: inout TestRandom, mostUnits: Int = 12, coders: ClosedRange<Int> = 2...4,
    categories: ClosedRange<Int> = 2...4, missing: Bool = true
  ) {
    let coders = coders.lowerBound + random.below(coders.count)
    let categories = categories.lowerBound + random.below(categories.count)
    self.categories = categories
    rows = (0..<(1 + random.below(mostUnits))).map { _ in
      // Half of the ratings follow the unit, so that agreement takes all values.
      let truth = random.below(categories)
      return (0..<coders).map { _ in
        if missing, random.below(5) == 0 { return nil }
        return random.below(2) == 0 ? truth : random.below(categories)
      }
    }
  }
}
