import Foundation

/// The reference cases of synchrony, contingency and waiting: `reference/synchrony`.
enum SynchronyCase {
  static func decoded<Case: Decodable>(_ name: String) throws -> Case {
    let decoder = JSONDecoder()
    // n_eligible, R_survival and survfit_log-log become nEligible, rSurvival and survfitLogLog.
    decoder.keyDecodingStrategy = .custom { keys in
      let words = (keys.last?.stringValue ?? "").split { $0 == "_" || $0 == "-" }
      return PlainKey(
        (words.first?.lowercased() ?? "")
          + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined())
    }
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(Case.self, from: data(name))
  }

  /// The bytes of a case, for those whose keys are to be read as they are.
  static func data(_ name: String) throws -> Data {
    try Data(
      contentsOf: URL(fileURLWithPath: Material.folder + "/reference/synchrony/" + name + ".json"))
  }
}

/// A key of a JSON object under a name of its own.
struct PlainKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(_ text: String) { stringValue = text }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
