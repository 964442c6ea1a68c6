import CodedSessions

/// The palette as a style sheet, so that the colours of pages and figures come from one place.
public enum Palette {
  /// Hues for codes without a known meaning, in the order in which they are given out.
  public static let codeHues: [ColourToken] = [
    .partner, .object, .mutual, .secondVoice, .pursuit, .sky, .away,
  ]

  /// Custom properties for light ground, and for dark ground on screens that ask for it; then one
  /// rule for each token that gives marks of its class the current value. Paper always gets the
  /// light values.
  public static var styleSheet: String {
    func properties(_ value: (ColourToken) -> Colour) -> String {
      ColourToken.allCases.map { "--" + $0.rawValue + ":" + value($0).hex }.joined(separator: ";")
    }
    var sheet = ":root{" + properties(\.light) + "}\n"
    sheet += "@media screen and (prefers-color-scheme:dark){:root{" + properties(\.dark) + "}}\n"
    for token in ColourToken.allCases {
      let name = token.rawValue
      sheet += ".f-" + name + "{fill:var(--" + name + ")}"
      sheet += ".s-" + name + "{stroke:var(--" + name + ")}\n"
    }
    return sheet
  }
}
