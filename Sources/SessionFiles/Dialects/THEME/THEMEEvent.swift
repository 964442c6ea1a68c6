/// What one event of THEME says: `y,b,lookat,viewer` begins y's `lookat,viewer`.
struct THEMEEvent: Hashable {
  /// The event that begins an observation.
  static let begin = ":"
  /// The event that ends one.
  static let end = "&"

  let mark: RowMark
  let person: String?
  let codes: [String]

  /// - Parameter hasActors: Whether the first part is an actor (THEME 6) or a code (THEME 5).
  init(_ text: some StringProtocol, hasActors: Bool) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0.trimmingBlanks) }
    guard hasActors, parts.count > 1 else {
      mark = .point
      person = nil
      codes = parts
      return
    }
    person = parts[0]
    switch parts[1].lowercased() {
    case "b" where parts.count > 2: mark = .start
    case "e" where parts.count > 2: mark = .stop
    default: mark = .point
    }
    codes = [parts.dropFirst(mark == .point ? 1 : 2).joined(separator: ",")]
  }
}
