/// One of the people whose behaviour was coded, by id or role word (`infant`, `mother`, `S-0412`).
public struct Person: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The id or role word as the file writes it.
  public let id: String

  /// The person called `id`.
  public init(_ id: String) { self.id = id }

  /// The id.
  public var description: String { id }
}
