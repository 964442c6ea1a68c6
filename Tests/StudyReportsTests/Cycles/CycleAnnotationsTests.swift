import Foundation
import StudyAnalysis
import StudyReports
import Testing

@Suite struct CycleAnnotationsTests {
  @Test func anELANDocumentWithOneTier() throws {
    let text = CycleAnnotations.eaf(try CycleSample.analysis())
    #expect(text.contains("TIME_VALUE=\"10000\"") && text.contains("TIME_VALUE=\"18000\""))
    #expect(text.contains("<ANNOTATION_VALUE>1 RW, 1 pursuit</ANNOTATION_VALUE>"))
    #expect(text.contains("TIER_ID=\"pursuit-aversion cycles\""))
  }
}
