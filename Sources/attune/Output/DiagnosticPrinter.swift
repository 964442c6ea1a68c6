import Foundation
import SessionFiles

/// Prints messages: as text for people, as JSON lines for programs.
struct DiagnosticPrinter {
  /// How many messages are printed as text.
  static let mostShown = 20

  let asJSON: Bool
  let isQuiet: Bool

  /// Prints `diagnostics` on standard error, the gravest first.
  func show(_ diagnostics: [Diagnostic]) {
    let wanted = diagnostics.filter { !isQuiet || $0.severity == .error }
    if asJSON {
      showJSON(wanted)
      return
    }
    for diagnostic in wanted.prefix(Self.mostShown) {
      StandardError.write(coloured(DiagnosticText.render(diagnostic), diagnostic.severity) + "\n\n")
    }
    let rest = wanted.count - Self.mostShown
    if rest > 0 {
      StandardError.write("… and \(rest) more kinds of message; --json prints all\n\n")
    }
  }

  private func showJSON(_ diagnostics: [Diagnostic]) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for diagnostic in diagnostics {
      guard let line = try? encoder.encode(diagnostic) else { continue }
      StandardError.write(String(decoding: line, as: UTF8.self) + "\n")
    }
  }

  private func coloured(_ text: String, _ severity: DiagnosticID.Severity) -> String {
    guard StandardError.allowsColour, let end = text.firstIndex(of: ":") else { return text }
    let colour =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(colour)m" + text[..<end] + "\u{1B}[0m" + text[end...]
  }
}
