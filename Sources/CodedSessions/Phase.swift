/// A named part of a session, such as *play*, *still* or *reunion*. Pairs, windows and shifts never
/// cross its borders.
public struct Phase: Hashable, Sendable {
  /// The name as the file writes it.
  public let name: String
  /// When the phase lasts.
  public let span: TimeSpan

  /// The phase called `name` over `span`.
  public init(name: String, span: TimeSpan) {
    self.name = name
    self.span = span
  }
}
