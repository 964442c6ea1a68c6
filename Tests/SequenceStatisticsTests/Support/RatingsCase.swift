import Foundation
import SequenceStatistics

/// Reference case 08: the ratings of three coders, and Krippendorff's example with four.
struct RatingsCase: Decodable {
  struct Input: Decodable {
    let ratings: [String: [Int?]]
    let canonical: [[Int?]]

    enum CodingKeys: String, CodingKey {
      case ratings
      case canonical = "canonical_example"
    }
  }

  struct Reference: Decodable {
    let source: String
    let expected: Expected
  }

  /// Numbers by name; the nested ones under their own.
  struct Expected: Decodable {
    let numbers: [String: Double]
    let canonical: [String: Double]

    private struct Key: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      let cells = try decoder.container(keyedBy: Key.self)
      var numbers: [String: Double] = [:]
      for key in cells.allKeys where key.stringValue != "canonical" {
        numbers[key.stringValue] = try cells.decode(Double.self, forKey: key)
      }
      self.numbers = numbers
      canonical =
        try cells.decodeIfPresent([String: Double].self, forKey: Key(stringValue: "canonical"))
        ?? [:]
    }
  }

  let input: Input
  let references: [Reference]

  static func loaded() throws -> RatingsCase {
    try AgreementCase.decoded("08-krippendorff-alpha-ratings")
  }

  /// The ratings of A, B and C, units first.
  var three: RaterTable { Self.table(["A", "B", "C"].compactMap { input.ratings[$0] }) }

  /// Krippendorff's (2011) four coders.
  var canonical: RaterTable { Self.table(input.canonical) }

  /// A table from lists by coder.
  static func table(_ coders: [[Int?]]) -> RaterTable {
    RaterTable(
      values: (coders.first ?? []).indices.map { unit in coders.map { $0[unit].map(Double.init) } })
  }
}
