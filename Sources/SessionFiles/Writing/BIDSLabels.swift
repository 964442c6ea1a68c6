/// Labels of letters and digits, no two alike within what they label.
struct BIDSLabels {
  private var labels: [String: [String: String]] = [:]
  /// How many labels differ from their names.
  private(set) var changed = 0

  /// The label of `name` among those of `kind`.
  mutating func label(_ name: String, in kind: String) -> String {
    if let known = labels[kind]?[name] { return known }
    let plain = String(name.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    let taken = Set((labels[kind] ?? [:]).values.map { $0.lowercased() })
    var label = plain.isEmpty ? "x" : plain
    var number = 2
    while taken.contains(label.lowercased()) {
      label = (plain.isEmpty ? "x" : plain) + "x\(number)"
      number += 1
    }
    if label != name { changed += 1 }
    labels[kind, default: [:]][name] = label
    return label
  }
}
