import Foundation
import Testing

@testable import SessionFiles

@Suite("Described columns")
struct ColumnDescriptionsTests {
  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("Psych-DS: names, or objects with a unit, missing values and levels")
  func psychDS() throws {
    let read = ColumnDescriptions(
      psychDS: try json(
        """
        {"@context": "https://schema.org", "@type": "Dataset", "variableMeasured": [
          "subject", {"name": "onset", "unitText": "ms", "naValues": ["NA", -9]},
          {"name": "code", "levels": [{"name": "av", "description": "averts"}, "lk", 3]}]}
        """))
    let columns = try #require(read?.columns)
    #expect(columns["subject"] == ColumnDescriptions.Column())
    #expect(columns["onset"]?.unit == "ms")
    #expect(columns["onset"]?.missing == ["NA", "-9"])
    #expect(columns["code"]?.levels.map(\.name) == ["av", "lk", "3"])
    #expect(columns["code"]?.levels.map(\.label) == ["averts", nil, nil])
    #expect(ColumnDescriptions(psychDS: try json("{\"Name\": \"BIDS\"}")) == nil)
  }

  @Test("BIDS: an object for each column")
  func sidecar() throws {
    let read = ColumnDescriptions(
      sidecar: try json(
        """
        {"onset": {"Units": "s"}, "trial_type": {"Levels": {"a": "does a", "b": {"Description": "does b"}}},
         "Session": "S 1"}
        """))
    #expect(read.columns["onset"]?.unit == "s")
    #expect(read.columns["trial_type"]?.levels.map(\.label) == ["does a", "does b"])
    #expect(read.columns["Session"] == nil)
  }
}
