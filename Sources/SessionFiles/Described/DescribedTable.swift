import Foundation

/// A table that belongs to a described data set: what its name and the descriptions around it say.
struct DescribedTable {
  /// What was read, for the reason of recognition.
  let note: String
  /// What is wrong with the descriptions.
  private(set) var complaints: [Diagnostic] = []
  /// The path of the description, `nil` where the name alone says something.
  let descriptionPath: String?

  private let keywords: FileKeywords
  private let descriptions: ColumnDescriptions

  /// How many folders are climbed in search of a description, and how large one may be.
  private static let mostFolders = 6
  private static let mostBytes = 16 << 20

  /// What is said about the file at `path`, `nil` when its name or its surroundings say nothing.
  init?(path: String) {
    let fileName = FileNames.name(of: path)
    guard let keywords = FileKeywords(fileName: fileName) else { return nil }
    self.keywords = keywords
    let url = URL(fileURLWithPath: path)
    if keywords.suffix != "data" {
      guard keywords.values["sub"] != nil else { return nil }
      let name = FileNamePattern.stem(of: fileName) + ".json"
      let sidecar = url.deletingLastPathComponent().appending(path: name)
      note = "the name is that of a BIDS table"
      let json = Self.json(sidecar)
      descriptionPath = json == nil ? nil : sidecar.relativePath
      descriptions = ColumnDescriptions(sidecar: json ?? [:])
      return
    }
    var folder = url.deletingLastPathComponent()
    for _ in 0..<Self.mostFolders {
      let candidate = folder.appending(path: "dataset_description.json")
      if FileManager.default.fileExists(atPath: candidate.path) {
        note = "dataset_description.json of a Psych-DS folder describes its columns"
        descriptionPath = candidate.relativePath
        guard let json = Self.json(candidate), let own = ColumnDescriptions(psychDS: json) else {
          descriptions = ColumnDescriptions(sidecar: [:])
          complaints.append(
            Diagnostic(
              .badDescription, "dataset_description.json does not describe a Psych-DS data set",
              at: Diagnostic.Place(file: "dataset_description.json"),
              expected: "JSON with \"@type\": \"Dataset\" and \"variableMeasured\"",
              treatedAs: "no description"))
          return
        }
        descriptions = own
        return
      }
      let parent = folder.deletingLastPathComponent()
      guard parent.path != folder.path else { break }
      folder = parent
    }
    return nil
  }

  private static func json(_ url: URL) -> [String: Any]? {
    let size = try? url.resourceValues(forKeys: [.fileSizeKey]).fileSize
    guard (size ?? 0) <= mostBytes, let data = try? Data(contentsOf: url) else { return nil }
    return (try? JSONSerialization.jsonObject(with: data)) as? [String: Any]
  }

  /// Puts what is said into `options`, behind what the user says.
  mutating func apply(to options: inout ReadingOptions, file: String) {
    options.constants.merge(keywords.constants) { given, _ in given }
    var scales: Set<TimeScale> = []
    for (name, column) in descriptions.columns {
      options.missing.formUnion(column.missing)
      let role =
        options.map.first { $0.value == name }?.key ?? ColumnSynonyms.role(of: name)?.role
      switch role {
      case .onset, .offset, .duration, .time:
        if let unit = column.unit.flatMap({ Self.scale($0, options) }) { scales.insert(unit) }
      case .code:
        for level in column.levels {
          options.describedCodes[level.name] = level.label ?? level.name
        }
      default: break
      }
    }
    guard options.timeScale == nil, let scale = scales.first else { return }
    if scales.count > 1 {
      complaints.append(
        Diagnostic(
          .mixedTimeUnits, "the description gives different units for the columns of times",
          at: Diagnostic.Place(file: file), expected: "times in one unit",
          hint: "use columns of one unit, or say --time-unit"))
    }
    options.timeScale = scale
  }

  /// The scale of a unit in words, as a symbol, or as a UN/CEFACT code.
  private static func scale(_ unit: String, _ options: ReadingOptions) -> TimeScale? {
    switch unit {
    case "SEC": .seconds
    case "C26": .milliseconds
    case "B98": .microseconds
    case "MIN": .minutes
    default: TimeScale(named: unit, frameRate: options.frameRate)
    }
  }
}
