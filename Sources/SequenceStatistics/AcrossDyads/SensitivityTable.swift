/// Does the mean of the dyads hold for other windows and other models of chance?
///
/// A row for each window, a column for each model, and in each cell the mean of the dyads (``MeanEffect``) with its interval
/// and the dyads left out. One cell was planned; the others show what hangs on the choice and are not tests of their own.
/// O(cells · k).
///
/// ```swift
/// SensitivityTable(windows: ["2 s", "3 s"], models: ["shift", "gaps"]) { window, model in effects[window][model] }
/// ```
public struct SensitivityTable: Sendable, Hashable {
  /// The names of the windows: the rows.
  public let windows: [String]
  /// The names of the models of chance: the columns.
  public let models: [String]
  /// The means, row by row.
  public let cells: [MeanEffect]

  /// The table of the means of the dyads' effects for each window and model, by their positions.
  public init(
    windows: [String], models: [String], confidence: Double = 0.95,
    effects: (_ window: Int, _ model: Int) -> [DyadEffect]
  ) {
    self.windows = windows
    self.models = models
    cells = windows.indices.flatMap { window in
      models.indices.map { MeanEffect(effects(window, $0), confidence: confidence) }
    }
  }

  /// The mean of one window and model; `nil` beyond the table.
  public subscript(window window: Int, model model: Int) -> MeanEffect? {
    windows.indices.contains(window) && models.indices.contains(model)
      ? cells[window * models.count + model] : nil
  }

  /// From the smallest to the largest of the means, `nil` where there is none.
  public var rangeOfMeans: Interval? {
    let means = cells.compactMap(\.mean.value)
    guard let low = means.min(), let high = means.max() else { return nil }
    return Interval(lower: low, upper: high)
  }

  /// In how many cells the interval leaves out 0.
  public var cellsWithoutZero: Int {
    cells.count { $0.test.interval.map { !$0.contains(0) } ?? false }
  }

  /// Whether all means lie on one side of 0; `false` where there is none.
  public var isOneSided: Bool {
    rangeOfMeans.map { $0.lower > 0 || $0.upper < 0 } ?? false
  }
}
