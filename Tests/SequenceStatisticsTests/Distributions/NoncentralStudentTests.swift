import Testing

@testable import SequenceStatistics

@Suite struct NoncentralStudentTests {
  /// R: pt(t, df, ncp) and pt(t, df, ncp, lower = FALSE), checked there against integrate(); the row of 999 by
  /// integrate() alone, as pt changes to a normal approximation beyond a noncentrality of 37.62.
  static let tails: [(Double, Double, Double, Double, Double)] = [
    (1, 0.5, 0, 0.6475836176504, 0.3524163823496), (1, 2, 1.5, 0.4910199015177, 0.5089800984823),
    (4, -1.2, 0.7, 0.04468886050081, 0.9553111394992),
    (63, 12.88, 13, 0.4527224226424, 0.5472775773576),
    (63, 12.88, 10, 0.9697509122155, 0.0302490877845),
    (999, 50, 47, 0.977025988356, 0.02297401164413),
    (9, 30, 25, 0.7128983499418, 0.2871016500582),
  ]

  @Test func tailsAreThoseOfR() throws {
    for (degrees, t, delta, lower, upper) in Self.tails {
      let student = try #require(NoncentralStudent(degreesOfFreedom: degrees, near: t))
      #expect(isClose(student.lowerTail(t, noncentrality: delta), lower, relative: 1e-10), "\(t)")
      #expect(isClose(student.upperTail(t, noncentrality: delta), upper, relative: 1e-10), "\(t)")
    }
  }

  @Test("Without noncentrality it is Student's", arguments: [1, 2, 7.5, 40, 999])
  func central(degrees: Double) throws {
    for t in [-6, -0.4, 0, 1.96, 20] {
      let student = try #require(NoncentralStudent(degreesOfFreedom: degrees, near: t))
      let central = try #require(StudentDistribution(degreesOfFreedom: degrees))
      #expect(
        isClose(student.upperTail(t, noncentrality: 0), central.upperTail(t), relative: 1e-9),
        "df \(degrees), t \(t)")
    }
  }

  @Test func edges() {
    #expect(NoncentralStudent(degreesOfFreedom: 0, near: 1) == nil)
    #expect(NoncentralStudent(degreesOfFreedom: .nan, near: 1) == nil)
    #expect(NoncentralStudent(degreesOfFreedom: 3, near: .infinity) == nil)
    #expect(NoncentralStudent(degreesOfFreedom: 3, near: 1e9) == nil)
  }
}
