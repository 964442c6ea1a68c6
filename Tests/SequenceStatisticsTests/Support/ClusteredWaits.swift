import SequenceStatistics

/// Waits in clusters whose robust errors R has computed.
enum ClusteredWaits {
  /// Made-up waits with many ties: 16 of the first group in four dyads, 16 of the second in five.
  static let times: [Double] = [
    1, 2, 2, 3, 3, 3, 4, 5, 5, 6, 6, 7, 8, 8, 9, 10, 1, 1, 2, 2, 3, 4, 4, 5, 6, 6, 7, 7, 8, 9, 9,
    10,
  ]
  static let events = [
    1, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1, 0, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1,
  ]
  static let dyads = [
    1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 8, 8, 8, 8, 9, 9,
  ]
  static let other: [Double] = [
    3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4, 6, 2, 6, 4, 3, 3, 8, 3, 2, 7, 9, 5,
  ]
  static let waits = zip(times, events).map { KaplanMeier.Wait(time: $0, isEvent: $1 == 1) }
  static let isFirst = (0..<32).map { $0 < 16 }

  /// Mantel, Bohidar & Ciminera (1977): weeks to tumour of three rats of a litter, the first treated; negative where
  /// censored. The female rats of R's `survival::rats`.
  static let litters: [[Int]] = [
    [-101, 49, -104], [-104, -102, -104], [-104, -104, -104], [-77, -97, -79], [-89, -104, -104],
    [88, 96, -104], [104, -94, 77], [96, -104, -104], [-82, -77, -104], [70, -104, -77],
    [89, -91, -90], [-91, -70, -92], [39, -45, 50], [103, -69, -91], [-93, -104, -103],
    [-85, -72, -104], [-104, -63, -104], [-104, -104, -74], [-81, -104, -69], [67, -104, 68],
    [-104, -104, -104], [-104, -104, -104], [-104, -83, 40], [-87, -104, -104], [-104, -104, -104],
    [-89, -104, -104], [-78, -104, -104], [-104, 81, 64], [86, 55, -94], [34, -104, 54],
    [-76, -87, -74], [103, 73, 84], [102, -104, -80], [80, -104, -73], [45, -79, -104],
    [94, -104, -104], [-104, -104, -104], [-104, 101, -94], [-76, 84, 78], [80, 81, -76],
    [72, -95, -104], [73, -104, 66], [92, -104, 102], [-104, -98, -73], [-55, -104, -104],
    [-49, -83, -77], [89, -104, -104], [-88, -79, -99], [103, -91, -104], [-104, -104, 79],
  ]
  static let litterWaits = litters.flatMap { $0 }.map {
    KaplanMeier.Wait(time: Double(abs($0)), isEvent: $0 > 0)
  }
  static let isTreated = litters.flatMap { $0.indices.map { $0 == 0 } }
  static let litterLabels = litters.indices.flatMap { litter in [litter, litter, litter] }
}
