import SequenceStatistics

/// The publications behind the numbers of a report, as the catalogue has them.
enum References {
  /// The publications of the entries called `ids`, each once, in alphabetical order.
  static func list(_ ids: [String]) -> [String] {
    let sources = ids.compactMap { Catalogue.entry(named: $0) }.flatMap(\.sources)
    return Set(sources.map { $0.citation + ($0.doi.map { " doi:" + $0 } ?? "") }).sorted()
  }
}
