/// One of several parts into which the sessions of a study are cut, so that several machines share the work.
public struct StudyPart: Sendable, Hashable, Codable {
  /// Which part, from 1.
  public let number: Int
  /// How many there are.
  public let count: Int

  /// Part `number` of `count`; `nil` unless 1 ≤ number ≤ count ≤ 100 000.
  public init?(_ number: Int, of count: Int) {
    guard count >= 1, count <= 100_000, (1...count).contains(number) else { return nil }
    self.number = number
    self.count = count
  }

  /// `3/16`.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard isPlain, parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]) else {
      return nil
    }
    self.init(number, of: count)
  }

  /// A part that was written; one that cannot be is refused.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let number = try values.decode(Int.self, forKey: .number)
    let count = try values.decode(Int.self, forKey: .count)
    guard let part = StudyPart(number, of: count) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath, debugDescription: "there is no part \(number)/\(count)"))
    }
    self = part
  }

  /// All there is.
  public static let whole = StudyPart(number: 1, count: 1)

  private init(number: Int, count: Int) {
    self.number = number
    self.count = count
  }

  /// The places of its sessions among `total`: parts lie one after the other and differ by one at most.
  public func places(of total: Int) -> Range<Int> {
    (total * (number - 1) / count)..<(total * number / count)
  }
}
