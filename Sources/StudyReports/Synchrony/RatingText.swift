import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// Two ratings together, as plain text for a terminal.
public struct RatingText {
  private let width: Int

  /// Text in lines of at most `width` characters.
  public init(width: Int) { self.width = width }

  /// The analysis.
  public func text(_ analysis: RatingAnalysis) -> String {
    let step = analysis.parameters.step
    let (first, second) = (analysis.names[0], analysis.names[1])
    var text = line(
      "\(first) and \(second): \(analysis.pairs) of \(analysis.samples) samples of \(step.text) s known in both"
    )
    if let highest = analysis.correlation.highest {
      let seconds = Double(highest.lag) * step.seconds
      text += line(
        "cross-correlation highest, \(LagText.share(highest.correlation)), at a lag of "
          + "\(Decimals.fixed(seconds, places: 2)) s\(leader(seconds, analysis)); "
          + "\(LagText.share(analysis.correlation.points.first { $0.lag == 0 }?.correlation ?? .undefined(.noPairs))) at no lag"
      )
    } else {
      text += line("no cross-correlation: one of the ratings does not change")
    }
    let windowed = analysis.windowed
    text += line(
      "\(Phrases.counted(windowed.windows.count, "window", "windows")) of \(analysis.parameters.window.text) s: mean "
        + "|z| \(LagText.number(windowed.meanAbsoluteZ(), 2)), mean z "
        + "\(LagText.number(windowed.meanZ(), 2)); peaks at "
        + "\(LagText.number(analysis.peaks.meanLag.map { $0 * step.seconds }, 2)) s on average, none in "
        + "\(LagText.share(analysis.peaks.shareWithoutPeak)) of the windows")
    let chance = analysis.chance
    guard chance.segments > 1 else {
      return text + line("not tested: fewer than two segments of a window's length") + "\n"
    }
    return text
      + line(
        "against segments in other orders (\(chance.segments) of a window's length, lags within "
          + "them): mean |z| \(LagText.number(chance.observed, 2)), "
          + "\(LagText.number(chance.pseudo, 2)) between segments that do not belong together, p "
          + LagText.equals(chance.p.measure)) + "\n"
  }

  private func line(_ text: String) -> String {
    TextTable.wrapped(text, width: width, indent: 2)
  }

  private func leader(_ seconds: Double, _ analysis: RatingAnalysis) -> String {
    guard seconds != 0 else { return "" }
    let isFirst = (seconds > 0) == (analysis.correlation.sign == .firstLeads)
    return " (\(isFirst ? analysis.names[0] : analysis.names[1]) leads)"
  }
}
