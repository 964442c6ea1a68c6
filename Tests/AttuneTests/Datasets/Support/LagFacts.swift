import Testing

/// One table that `attune lag --json` printed, to be compared with facts.
struct LagFacts {
  let json: [String: Any]

  init(_ json: [String: Any]) { self.json = json }

  var part: String? { json["part"] as? String }
  var lag: Int? { json["lag"] as? Int }
  var codes: [String] { json["codes"] as? [String] ?? [] }

  /// A number of one cell; `nil` where the program prints `null`.
  func number(_ name: String, _ given: String, _ target: String) throws -> Double? {
    let row = try #require(codes.firstIndex(of: given), "no \(given) in \(codes)")
    let column = try #require(codes.firstIndex(of: target), "no \(target) in \(codes)")
    let matrix = try #require(json[name] as? [[Any]], "no \(name)")
    return matrix[row][column] as? Double
  }

  func count(_ given: String, _ target: String) throws -> Int {
    Int(try #require(try number("observed", given, target)))
  }

  /// Expects counts, probabilities, adjusted residuals, Q, G², X² and df of a `facts.json` table, which has four
  /// places, whatever the order of the codes; what `facts` does not have is not compared.
  ///
  /// - Parameters:
  ///   - given: What the program calls the fact's code as a row.
  ///   - target: The same as a column.
  func expect(
    _ facts: [String: Any], given: (String) -> String, target: (String) -> String,
    at place: SourceLocation = #_sourceLocation
  ) throws {
    let names = try #require(facts["codes"] as? [String])
    var compared = 0
    for (fact, name) in [
      ("observed", "observed"), ("prob", "transition_prob"),
      ("adjusted_residual", "adjusted_residual"), ("yules_q", "yules_q"),
    ] {
      guard let matrix = facts[fact] as? [[Double]] else { continue }
      for (row, cells) in matrix.enumerated() {
        for (column, expected) in cells.enumerated() {
          let found = try number(name, given(names[row]), target(names[column]))
          #expect(
            found.map { ($0 - expected).magnitude <= 0.000_051 } ?? false,
            "\(name) of \(names[row]) → \(names[column]): \(found as Any), not \(expected)",
            sourceLocation: place)
          compared += 1
        }
      }
    }
    #expect(compared >= names.count * names.count, sourceLocation: place)
    if let n = facts["n"] as? Int {
      #expect(json["n_transitions"] as? Int == n, sourceLocation: place)
    }
    for name in ["G2", "X2"] {
      guard let expected = facts[name] as? Double else { continue }
      let test = try #require(json[name] as? [String: Any])
      let found = try #require(test["statistic"] as? Double)
      #expect((found - expected).magnitude <= 0.000_051, "\(name)", sourceLocation: place)
      #expect(test["df"] as? Int == facts["df"] as? Int, sourceLocation: place)
    }
  }

  /// The same where rows and columns have one name.
  func expect(
    _ facts: [String: Any], named name: (String) -> String = { "subject." + $0 },
    at place: SourceLocation = #_sourceLocation
  ) throws {
    try expect(facts, given: name, target: name, at: place)
  }
}
