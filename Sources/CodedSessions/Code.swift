/// A behaviour code as a small integer: the place of its entry in the session's ``Codebook``.
///
/// An entry belongs to one person's stream, so that `infant.gaze.partner` and
/// `mother.gaze.partner` are two codes.
public struct Code: Hashable, Comparable, Sendable, Codable {
  /// The index into ``Codebook/entries``.
  public let index: UInt16

  /// The code whose entry stands at `index`.
  public init(_ index: UInt16) { self.index = index }

  /// Codebook order.
  public static func < (left: Code, right: Code) -> Bool { left.index < right.index }
}
