import Testing

@testable import SequenceStatistics

@Suite struct SortedSearchTests {
  @Test func everyBoundOfEveryShortCollection() {
    for count in 0...9 {
      let numbers = Array(0..<count)
      for bound in 0...count {
        #expect(numbers.partitioningIndex { $0 >= bound } == bound)
        #expect(
          numbers[min(1, count)...].partitioningIndex { $0 >= bound } == max(bound, min(1, count)))
      }
    }
  }
}
