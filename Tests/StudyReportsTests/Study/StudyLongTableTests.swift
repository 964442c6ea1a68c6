import Foundation
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct StudyLongTableTests {
  private func rows(_ write: ((String) -> Void) -> Void) -> [[String: String]] {
    var lines: [[String]] = []
    write { line in
      lines.append(
        line.dropLast().split(separator: ",", omittingEmptySubsequences: false).map(String.init))
    }
    let head = lines.first ?? []
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0)) }
  }

  @Test func countsAddUpToTheTableOfEachDyad() throws {
    let results = try StudySampleFolder.withGroupsAndPhases().results
    let rows = rows { StudyLongTable.counts(results, $0) }
    for (number, question) in results.plan.questions.enumerated()
    where question.isPair && question.variantOf == nil {
      for (place, dyad) in results.tallies.dyads.enumerated() {
        // Phase by phase, so that nothing stands twice.
        let own = rows.filter {
          $0["question"] == question.id && $0["dyad"] == dyad.dyad.id
        }
        #expect(Set(own.compactMap { $0["phase"] }) == ["play", "still"])
        func sum(_ given: String, _ column: String) -> Int {
          own.filter { $0["given"] == given }.reduce(0) { $0 + (Int($1[column] ?? "") ?? 0) }
        }
        let phases = results.tallies.phases[number].compactMap { $0[place]?.association }
        #expect(sum("1", "target_yes") == phases.reduce(0) { $0 + $1.a })
        #expect(sum("1", "target_no") == phases.reduce(0) { $0 + $1.b })
        #expect(sum("0", "target_yes") == phases.reduce(0) { $0 + $1.c })
        #expect(sum("0", "target_no") == phases.reduce(0) { $0 + $1.d })
      }
    }
  }

  @Test func effectsAreTheNumbersOfTheDyads() throws {
    let results = try StudySampleFolder.withGroupsAndPhases().results
    let rows = rows { StudyLongTable.effects(results, $0) }
    let main = try #require(results.questions.first).main
    let own = rows.filter {
      $0["question"] == "pursuit" && $0["phase"] == "" && $0["effect"] == main.kind.rawValue
    }
    #expect(own.count == 8)
    for (row, effect) in zip(own, main.all.effects) {
      #expect(row["estimate"].flatMap(Double.init) == effect.estimate.value)
      #expect(row["variance"].flatMap(Double.init) == effect.variance.value)
      #expect(row["reason"] == effect.estimate.reason?.id ?? "")
      #expect(row["family"] == effect.dyad.family)
    }
  }

  @Test func waitsBehavioursAndSessionsHaveARowForEachThing() throws {
    let results = try StudySampleFolder.plainOne().results
    let waits = rows { StudyLongTable.waits(results, $0) }
    let expected = results.records.reduce(0) { sum, record in
      sum
        + zip(results.plan.questions, record.answers).reduce(0) {
          $0 + ($1.0.variantOf == nil ? $1.1.whole?.waits.count ?? 0 : 0)
        }
    }
    #expect(waits.count == expected && expected > 100)
    #expect(waits.allSatisfy { (Double($0["seconds"] ?? "") ?? -1) >= 0 })
    let behaviours = rows { StudyLongTable.behaviours(results, $0) }
    #expect(behaviours.count == 5 * 7)
    let sessions = rows { StudyLongTable.sessions(results, $0) }
    #expect(sessions.count == 5 * results.questions.count { $0.flagged != nil })
  }
}
