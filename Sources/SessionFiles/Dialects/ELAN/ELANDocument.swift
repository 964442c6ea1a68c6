/// An ELAN document (`.eaf`, ELAN Annotation Format 2.6 to 3.0) as plain values.
struct ELANDocument {
  /// An annotation: aligned by two time slots, or referring to an annotation of the tier above.
  struct Annotation {
    let id: String
    let slots: (begin: String, end: String)?
    let parent: String?
    let previous: String?
    var value: String
    let line: Int
  }

  /// A tier.
  struct Tier {
    let id: String
    let participant: String
    let parent: String?
    let linguisticType: String
    let line: Int
    var annotations: [Annotation] = []
  }

  private(set) var tiers: [Tier] = []
  /// Time slots in their order: milliseconds, `nil` where the document gives none.
  private(set) var slots: [(id: String, time: Int64?)] = []
  /// The constraint of each linguistic type, such as `Symbolic_Subdivision`.
  private(set) var constraints: [String: String] = [:]
  /// What times count; ELAN writes milliseconds.
  private(set) var timeUnits = "milliseconds"
  private(set) var isELAN = false

  init(_ bytes: [UInt8]) throws(XMLReading.Fault) {
    var document = Gathering()
    try XMLReading.read(bytes) { document.take($0) }
    tiers = document.tiers
    slots = document.slots
    constraints = document.constraints
    timeUnits = document.timeUnits
    isELAN = document.isELAN
  }

  /// Gathers the parts while the XML is read.
  private struct Gathering {
    var tiers: [Tier] = []
    var slots: [(id: String, time: Int64?)] = []
    var constraints: [String: String] = [:]
    var timeUnits = "milliseconds"
    var isELAN = false
    private var annotation: Annotation?
    private var isValue = false

    mutating func take(_ event: XMLReading.Event) {
      switch event {
      case .start(let name, let attributes, let line): begin(name, attributes, line)
      case .text(let text): if isValue { annotation?.value += text }
      case .end("ANNOTATION_VALUE"): isValue = false
      case .end("ALIGNABLE_ANNOTATION"), .end("REF_ANNOTATION"):
        if let annotation, !tiers.isEmpty { tiers[tiers.count - 1].annotations.append(annotation) }
        annotation = nil
      case .end: break
      }
    }

    private mutating func begin(_ name: String, _ attributes: [String: String], _ line: Int) {
      switch name {
      case "ANNOTATION_DOCUMENT": isELAN = true
      case "HEADER": timeUnits = attributes["TIME_UNITS"] ?? timeUnits
      case "TIME_SLOT":
        slots.append(
          (attributes["TIME_SLOT_ID"] ?? "", attributes["TIME_VALUE"].flatMap { Int64($0) }))
      case "TIER":
        tiers.append(
          Tier(
            id: attributes["TIER_ID"] ?? "", participant: attributes["PARTICIPANT"] ?? "",
            parent: attributes["PARENT_REF"],
            linguisticType: attributes["LINGUISTIC_TYPE_REF"] ?? "", line: line))
      case "ALIGNABLE_ANNOTATION":
        annotation = Annotation(
          id: attributes["ANNOTATION_ID"] ?? "",
          slots: (attributes["TIME_SLOT_REF1"] ?? "", attributes["TIME_SLOT_REF2"] ?? ""),
          parent: nil, previous: nil, value: "", line: line)
      case "REF_ANNOTATION":
        annotation = Annotation(
          id: attributes["ANNOTATION_ID"] ?? "", slots: nil,
          parent: attributes["ANNOTATION_REF"], previous: attributes["PREVIOUS_ANNOTATION"],
          value: "", line: line)
      case "ANNOTATION_VALUE": isValue = annotation != nil
      case "LINGUISTIC_TYPE":
        if let id = attributes["LINGUISTIC_TYPE_ID"] {
          constraints[id] = attributes["CONSTRAINTS"]
        }
      default: break
      }
    }
  }
}
