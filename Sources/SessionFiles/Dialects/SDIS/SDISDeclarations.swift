/// What an SDIS file declares before its data: the type, the codes and the variables.
struct SDISDeclarations {
  /// The five types of data.
  enum DataType: String {
    case event, multievent, state, timed, interval
  }

  /// Codes that exclude one another.
  struct CodeSet: Hashable {
    /// `($Mother = …)`: `Mother`; `nil` for a set without a name.
    let name: String?
    var codes: [String] = []
  }

  /// A variable and its levels.
  struct Variable: Hashable {
    let name: String
    var levels: [String] = []
  }

  let type: DataType
  private(set) var sets: [CodeSet] = []
  private(set) var variables: [Variable] = []
  /// Short codes and the long names they stand for.
  private(set) var longNames: [String: String] = [:]
  /// What times count, `<seconds>` unless the file says otherwise.
  private(set) var unit = "seconds"

  /// - Returns: `nil` when the first word is no type of data.
  init?(_ tokens: [SDISTokens.Token]) {
    guard let first = tokens.first, let type = DataType(rawValue: first.text.lowercased()) else {
      return nil
    }
    self.type = type
    var index = 1
    var isVariable = false
    func text(_ index: Int) -> String { index < tokens.count ? tokens[index].text : "" }
    if text(index) == "<" {
      unit = text(index + 1).lowercased()
      index += 3
    } else if text(index) == "=" {
      // Interval = 10': the length of an interval, in a unit that the notation leaves open.
      index += 2
    }
    while index < tokens.count {
      switch text(index) {
      case "*":
        isVariable = true
        index += 1
      case "(":
        let end = tokens[index...].firstIndex { $0.text == ")" } ?? tokens.count
        if isVariable {
          addLevels(tokens[(index + 1)..<end].map(\.text))
        } else {
          addSet(tokens[(index + 1)..<end].map(\.text))
        }
        index = min(end, tokens.count) + 1
      case "=":
        // Skill = 1 (…): the number of the variable's column; name = code: a long name.
        if isVariable {
          index += 2
        } else {
          longNames[text(index + 1)] = text(index - 1)
          index += 2
        }
      default:
        if isVariable { variables.append(Variable(name: text(index))) }
        index += 1
      }
    }
  }

  private mutating func addSet(_ words: [String]) {
    var words = words
    var name: String?
    if let first = words.first, first.hasPrefix("$") {
      name = String(first.dropFirst())
      words.removeFirst()
      // ($INICIO DE JUEGO = BJ …): names may hold blanks.
      while let next = words.first, next != "=" {
        name? += " " + next
        words.removeFirst()
      }
      if words.first == "=" { words.removeFirst() }
    }
    var set = CodeSet(name: name)
    var index = 0
    while index < words.count {
      if index + 2 < words.count, words[index + 1] == "=" {
        longNames[words[index + 2]] = words[index]
        set.codes.append(words[index + 2])
        index += 3
      } else {
        set.codes.append(words[index])
        index += 1
      }
    }
    sets.append(set)
  }

  private mutating func addLevels(_ words: [String]) {
    guard !variables.isEmpty else { return }
    var index = 0
    while index < words.count {
      variables[variables.count - 1].levels.append(words[index])
      index += index + 2 < words.count && words[index + 1] == "=" ? 3 : 1
    }
  }
}
