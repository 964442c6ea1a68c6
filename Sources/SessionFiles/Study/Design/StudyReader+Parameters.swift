import TOMLKit

extension StudyReader {
  /// The values of `[parameters]`, each in its own form.
  mutating func readParameters(_ root: TOMLTable) {
    guard let section = section("parameters", in: root) else { return }
    let path = ["parameters"]
    for parameter in StudyParameter.allCases {
      let key = parameter.rawValue
      switch parameter.form {
      case .count(let range):
        if let count = toml.number(key, in: section, at: path, range: range) {
          study.parameters.set(parameter, count: count)
        }
      case .word(let words):
        if let word = toml.word(key, in: section, at: path, among: words) {
          study.parameters.set(parameter, word: word)
        }
      case .flag:
        if let flag = toml.flag(key, in: section, at: path) {
          study.parameters.set(parameter, flag: flag)
        }
      case .length: readLength(parameter, in: section, isPositive: false)
      case .positiveLength: readLength(parameter, in: section, isPositive: true)
      case .bridge: readBridge(in: section)
      }
    }
  }

  private mutating func readLength(
    _ parameter: StudyParameter, in section: TOMLTable, isPositive: Bool
  ) {
    let key = parameter.rawValue
    let expected = "\(key) = \"2s\", \"500ms\" or, with fps, \"12f\""
    guard
      let text = toml.textOrNumber(key, in: section, at: ["parameters"], expected: expected)
    else { return }
    do throws(RuleProblem) {
      let length =
        isPositive
        ? try DurationText.positive(text, label: key, frameRate: study.frameRate)
        : try DurationText.read(text, label: key, frameRate: study.frameRate)
      study.parameters.set(parameter, length: length, text: text)
    } catch {
      toml.complain(error.sentence, at: ["parameters", key], expected: expected)
    }
  }

  private mutating func readBridge(in section: TOMLTable) {
    let expected = "bridge = \"auto\", \"none\" or a length such as \"40ms\""
    guard
      let text = toml.textOrNumber("bridge", in: section, at: ["parameters"], expected: expected)
    else { return }
    var options = ReadingOptions()
    options.frameRate = study.frameRate
    do throws(RuleProblem) {
      try ReadingRule.bridge.set(text, in: &options, label: "bridge")
      study.parameters.set(bridge: options.bridge, text: text)
    } catch {
      toml.complain(error.sentence, at: ["parameters", "bridge"], expected: expected)
    }
  }
}
