import CodedSessions

/// What the numbers in the cells of a grid are, and how they are told.
public struct GridNumber: Hashable, Sendable {
  /// What the picture is.
  let title: String
  /// Its name: *adjusted residual*.
  let name: String
  /// Its sign in a list.
  let symbol: String
  /// The number from which on the colour no longer grows.
  let limit: Double
  /// How many decimals a cell shows.
  let places: Int
  /// What a dagger means.
  let sparse: String

  /// How far one session's table lies from chance.
  public static let adjustedResidual = GridNumber(
    title: "Adjusted residuals, lag 1", name: "adjusted residual", symbol: "z",
    limit: ResidualColour.limit, places: 1, sparse: "expected count below 5")

  /// The mean over dyads of how strongly given and target go together.
  static let meanLogOdds = GridNumber(
    title: "Mean log odds ratios over dyads, lag 1", name: "mean log odds ratio",
    symbol: "mean", limit: 3, places: 2, sparse: "most dyads expect under 5")

  /// The colour of `value`.
  func fill(_ value: Double) -> Colour { ResidualColour.fill(value / limit * ResidualColour.limit) }
}
