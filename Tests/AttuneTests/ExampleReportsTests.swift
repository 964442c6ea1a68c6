import Foundation
import StudyReports
import Testing

/// The example that the project is shown by: Fred's data, his report, and both against each other.
@Suite struct ExampleReportsTests {
  private static let datasets = Program.package.appending(path: "Datasets/stern-twins")
  private static let reports = Program.package.appending(path: "Reports")

  private static func isCommitted(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: reports.appending(path: name + "/report.html").path)
  }

  private func fred() throws -> Workplace {
    let place = try Workplace()
    let run = try place.attune(
      "report", "session", Self.datasets.appending(path: "fred.csv").path, "--out", ".")
    #expect(run.exitCode == 0, "\(run.talk)")
    return place
  }

  /// Gaze and approach rows of the raw file, merged by start time, and their neighbours counted. What
  /// both were doing as the session began is no pair.
  @Test func theLagTableIsThatOfTheRawRows() throws {
    let place = try fred()
    let sequence = try #require(try place.json("fred/results.json")["sequence"] as? [String: Any])
    let codes = try #require(sequence["codes"] as? [String])
    let observed = try #require(sequence["observed"] as? [[Int]])

    let text = String(
      decoding: try Data(contentsOf: Self.datasets.appending(path: "fred.csv")), as: UTF8.self)
    let rows = text.split(whereSeparator: \.isNewline).map { Self.cells(String($0)) }
    let head = try #require(rows.first)
    func column(_ name: String) throws -> Int { try #require(head.firstIndex(of: name)) }
    let subject = try column("Subject")
    let behavior = try column("Behavior")
    let start = try column("Start (s)")
    // A code is full as person.stream.code; the raw rows know person and code.
    let full = Dictionary(
      uniqueKeysWithValues: codes.map { code -> (String, Int) in
        let parts = code.split(separator: ".")
        return ("\(parts[0]) \(parts[2])", codes.firstIndex(of: code) ?? -1)
      })
    var onsets: [(time: Double, order: Int)] = []
    for row in rows.dropFirst() {
      guard let code = full["\(row[subject]) \(row[behavior])"] else { continue }
      onsets.append((try #require(Double(row[start])), code))
    }
    onsets.sort { ($0.time, $0.order) < ($1.time, $1.order) }
    #expect(sequence["onsets"] as? Int == onsets.count)
    #expect(onsets.prefix(3).map { $0.time == 0 } == [true, true, false])
    #expect(sequence["runs"] as? Int == 2)
    #expect(sequence["tiedPairsLeftOut"] as? Int == 1)
    var counts = codes.map { _ in codes.map { _ in 0 } }
    for (given, target) in zip(onsets, onsets.dropFirst()) where target.time > 0 {
      counts[given.order][target.order] += 1
    }
    #expect(observed == counts)
    #expect(sequence["total"] as? Int == 182 && onsets.count == 184)
    #expect(sequence["rowTotals"] as? [Int] == counts.map { $0.reduce(0, +) })

    // Chance between the partners, from these counts.
    let between = try #require(sequence["betweenPartners"] as? [String: Any])
    let expected = try #require(between["expected"] as? [[[String: Any]]])
    let nextActs = try #require(between["nextActs"] as? [[Int]])
    let persons = codes.map { $0.split(separator: ".")[0] }
    for (given, giver) in persons.enumerated() {
      for (target, follower) in persons.enumerated() where giver != follower {
        let givers = persons.indices.filter { persons[$0] == giver }
        let followers = persons.indices.filter { persons[$0] == follower }
        let row = followers.reduce(0) { $0 + counts[given][$1] }
        let column = givers.reduce(0) { $0 + counts[$1][target] }
        let all = givers.reduce(0) { sum, code in
          sum + followers.reduce(0) { $0 + counts[code][$1] }
        }
        let chance = Double(row * column) / Double(all)
        let value = try #require(expected[given][target]["value"] as? NSNumber)
        #expect(abs(value.doubleValue - chance) < 1e-9 * max(1, chance))
        #expect(nextActs[given][target] == row)
      }
    }
  }

  @Test func theNumbersOnThePageAreThoseOfTheResults() throws {
    let place = try fred()
    let page = try place.read("fred/report.html")
    let results = try place.json("fred/results.json")
    let budgets = try #require(results["timeBudget"] as? [[String: Any]])
    for code in budgets.flatMap({ $0["codes"] as? [[String: Any]] ?? [] }) {
      let label = try #require(code["label"] as? String)
      func shown(_ key: String, places: Int) -> String {
        let value = (code[key] as? [String: Any])?["value"] as? NSNumber
        return value.map { Decimals.fixed($0.doubleValue, places: places) } ?? Decimals.absent
      }
      let cells = [
        String(code["count"] as? Int ?? -1), shown("ratePerMinute", places: 1),
        shown("totalSeconds", places: 1), shown("percentOfCodableTime", places: 1),
        shown("meanSeconds", places: 2), shown("medianSeconds", places: 2),
        shown("longestSeconds", places: 1), shown("latencyToFirstSeconds", places: 1),
      ]
      #expect(Self.tableRows(page).contains { $0 == [label] + cells }, "\(label) \(cells)")
    }
    let sequence = try #require(results["sequence"] as? [String: Any])
    let observed = try #require(sequence["observed"] as? [[Int]])
    let isZero = try #require(sequence["structuralZeros"] as? [[Bool]])
    let rows = Self.tableRows(page).map { Array($0.dropFirst()) }
    for (counts, zeros) in zip(observed, isZero) {
      let total = String(counts.reduce(0, +))
      let shown = zip(counts, zeros).map { $1 ? Decimals.absent : String($0) } + [total]
      #expect(rows.contains(shown), "\(shown)")
    }
  }

  @Test(
    .enabled(if: isCommitted("fred") && isCommitted("mark"), "no example reports in Reports/"))
  func theCommittedReportsAreWhatTheProgramWrites() throws {
    let place = try Workplace()
    let files = ["mark.csv", "fred.csv"].map { Self.datasets.appending(path: $0).path }
    let run = try Program.run(
      ["report", "session"] + files + ["--out", "Reports"], in: place.path)
    #expect(run.exitCode == 0, "\(run.talk)")
    for name in ["fred", "mark"] {
      let made = try place.contents("Reports/" + name)
      for (path, bytes) in made where path.contains(".") {
        let committed = FileManager.default.contents(
          atPath: Self.reports.appending(path: name + "/" + path).path)
        let isSame = committed == bytes
        #expect(isSame, "Reports/\(name)/\(path) is not what the program writes")
      }
    }
  }

  /// The cells of every table row of a page, without markup.
  private static func tableRows(_ page: String) -> [[String]] {
    page.components(separatedBy: "<tr>").dropFirst().map { piece in
      let row = piece.components(separatedBy: "<tr")[0].components(separatedBy: "</tbody>")[0]
      return row.components(separatedBy: "<t").dropFirst().map { cell in
        var text = ""
        var isTag = true
        for character in cell {
          if character == "<" { isTag = true }
          if !isTag { text.append(character) }
          if character == ">" { isTag = false }
        }
        return text.trimmingCharacters(in: .newlines)
      }
    }
  }

  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
