import Foundation

/// What a JSON file beside tables says of their columns: units, what stands for nothing, and levels.
///
/// Psych-DS lists them in `variableMeasured` of `dataset_description.json`, as names or as objects
/// (`unitText`, `unitCode`, `naValues`, `levels`); BIDS has a sidecar with an object for each column
/// (`Units`, `Levels`).
struct ColumnDescriptions: Hashable {
  /// One column.
  struct Column: Hashable {
    var unit: String?
    var missing: [String] = []
    /// The values that the column may hold, with what they mean where that is said.
    var levels: [Level] = []
  }

  /// A value that a column may hold.
  struct Level: Hashable {
    let name: String
    let label: String?
  }

  /// The columns by name.
  private(set) var columns: [String: Column] = [:]

  /// The columns of a Psych-DS description, `nil` when the JSON is none.
  init?(psychDS json: [String: Any]) {
    let type = json["@type"] as? String
    guard type == "Dataset" || type == "schema:Dataset" || json["variableMeasured"] != nil else {
      return nil
    }
    for value in json["variableMeasured"] as? [Any] ?? [] {
      if let name = value as? String {
        columns[name] = Column()
      } else if let object = value as? [String: Any], let name = object["name"] as? String {
        columns[name] = Column(
          unit: object["unitText"] as? String ?? object["unitCode"] as? String,
          missing: Self.texts(object["naValues"] ?? object["naValue"]),
          levels: Self.levels(object["levels"]))
      }
    }
  }

  /// The columns of a BIDS sidecar.
  init(sidecar json: [String: Any]) {
    for (name, value) in json {
      guard let object = value as? [String: Any] else { continue }
      columns[name] = Column(
        unit: object["Units"] as? String, missing: [], levels: Self.levels(object["Levels"]))
    }
  }

  /// Texts and numbers as texts: one, or a list.
  private static func texts(_ value: Any?) -> [String] {
    switch value {
    case let text as String: [text]
    case let list as [Any]: list.flatMap { texts($0) }
    case let number as NSNumber: [number.stringValue]
    default: []
    }
  }

  /// Levels as a list of names, a list of objects with a name, or an object of names and meanings.
  private static func levels(_ value: Any?) -> [Level] {
    switch value {
    case let list as [Any]:
      list.compactMap { item in
        if let object = item as? [String: Any] {
          let name = texts(object["name"] ?? object["value"]).first
          let label = object["description"] as? String ?? object["label"] as? String
          return name.map { Level(name: $0, label: label) }
        }
        return texts(item).first.map { Level(name: $0, label: nil) }
      }
    case let object as [String: Any]:
      object.sorted { $0.key < $1.key }.map { name, meaning in
        Level(
          name: name,
          label: meaning as? String ?? (meaning as? [String: Any])?["Description"] as? String)
      }
    default: []
    }
  }
}
