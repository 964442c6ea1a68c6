/// How closely the bars of a score can be drawn, so that no session makes a page large.
///
/// A score of few bars has each of them with its words. In a longer one, bars of one code that are shorter than a pixel
/// and lie less than a pixel apart are one bar, and none has words of its own; if even so there are too many, the
/// distance grows.
struct ScoreDensity {
  /// The most bars that have words of their own.
  static let mostWithWords = 2_000
  /// The most bars that are drawn.
  static let most = 15_000

  /// The distance under which short bars become one, in units of the figure; `nil` where each is drawn.
  let reach: Double?

  /// The density for `bars`, a list of places for each code in each row of each lane.
  init(_ bars: [[Range<Double>]]) {
    func count(_ reach: Double) -> Int {
      bars.reduce(0) { $0 + Self.joined($1, within: reach).count }
    }
    guard bars.reduce(0, { $0 + $1.count }) > Self.mostWithWords else {
      reach = nil
      return
    }
    var reach = 1.0
    while count(reach) > Self.most, reach < ScoreGeometry.width { reach *= 1.5 }
    self.reach = reach
  }

  /// `bars`, which are in rising order, with those made one that lie closer than `reach` and of which one is shorter.
  static func joined(_ bars: [Range<Double>], within reach: Double) -> [Range<Double>] {
    var joined: [Range<Double>] = []
    for bar in bars {
      if let last = joined.last, bar.lowerBound - last.upperBound < reach,
        min(bar.upperBound - bar.lowerBound, last.upperBound - last.lowerBound) < reach
      {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, bar.upperBound)
      } else {
        joined.append(bar)
      }
    }
    return joined
  }
}
