import ArgumentParser
import SessionFiles

/// What files say by other means than their columns, and what it shall be called; part of the arguments of
/// reading.
struct MappingArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A mapping that attune inspect --save wrote; options go before it.", valueName: "file"),
    completion: .file())
  var mapping: String?

  @Option(
    help: ArgumentHelp(
      "Where the person stands: column, category, tier:@, prefix:_, pattern:…, file.",
      valueName: "rule"))
  var actor: String?

  @Option(
    help: ArgumentHelp("What persons are called: I=infant,C=caregiver.", valueName: "name=name,…"))
  var persons: String?

  @Option(
    help: ArgumentHelp("What codes are called: lk=look,gz=look.", valueName: "code=code,…"))
  var recode: String?

  @Option(
    help: ArgumentHelp(
      "What names of files say: {dyad}_{session}_{phase}.", valueName: "pattern"))
  var fileName: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What is added to all times: 12.5s, -3s.", valueName: "time"))
  var shift: String?

  /// The rules that were given.
  var rules: [(rule: ReadingRule, text: String?)] {
    [(.actor, actor), (.fileName, fileName), (.shift, shift)]
  }

  /// Names and the names to be used instead.
  static func names(_ text: String?, name: String) throws -> [String: String] {
    var result: [String: String] = [:]
    for part in (text ?? "").split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2 else {
        throw ValidationError("\(name) takes name=name pairs such as I=infant, not \"\(part)\"")
      }
      guard result.updateValue(sides[1], forKey: sides[0]) == nil else {
        throw ValidationError("\(name) says two things of \"\(sides[0])\"")
      }
    }
    return result
  }
}
