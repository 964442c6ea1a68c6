import CodedSessions
import SequenceStatistics
import Testing

@Suite struct BoutDurationTests {
  let session = TimeSpan(onset: .zero, offset: .seconds(60))

  private func duration(_ code: UInt16, _ stream: Stream) throws -> BoutDuration {
    BoutDuration(of: Code(code), in: stream, session: try #require(session))
  }

  @Test func aCodeThatNeverOccurs() throws {
    let none = try duration(1, try TestSession.gaze([(0, 0, 60)]))
    #expect(none.boutCount == 0 && none.cut == 0)
    #expect(none.total == .value(0) && none.percentOfCodableTime == .value(0))
    #expect(none.mean == .undefined(.noOccurrence) && none.median == .undefined(.noOccurrence))
    #expect(none.longest == .undefined(.noOccurrence))
  }

  @Test func aStreamWithoutCodableTime() throws {
    let none = try duration(1, try TestSession.gaze([]))
    #expect(none.total == .value(0))
    #expect(none.percentOfCodableTime == .undefined(.noCodableTime))
  }

  @Test func momentsHaveNoLength() throws {
    let touch = try duration(6, try TestSession.touch([3, 4]))
    for measure in [
      touch.total, touch.percentOfCodableTime, touch.mean, touch.median, touch.longest,
    ] {
      #expect(measure == .undefined(.eventStream))
    }
  }

  @Test func theWorkedExample() throws {
    let voice = try TestSession.voice([(4, 5, 7), (4, 10, 13), (4, 20, 30), (5, 40, 41)])
    let speech = try duration(4, voice)
    #expect(speech.boutCount == 3)
    #expect(speech.total == .value(15) && speech.percentOfCodableTime == .value(25))
    #expect(speech.mean == .value(5) && speech.median == .value(3))
    #expect(speech.longest == .value(10))
    #expect(speech.cut == 0 && speech.cutByGap == 0 && speech.cutBySession == 0)
  }

  @Test func theMedianOfAnEvenNumber() throws {
    let voice = try TestSession.voice([(4, 5, 7), (4, 10, 13), (4, 20, 30), (4, 40, 44)])
    #expect(try duration(4, voice).median == .value(3.5))
  }

  @Test func percentIsOfCodableTime() throws {
    let gaze = try TestSession.gaze([(0, 0, 10), (2, 10, 20), (0, 40, 60)])
    #expect(try duration(0, gaze).percentOfCodableTime == .value(75))
    #expect(try duration(2, gaze).percentOfCodableTime == .value(25))
  }

  @Test func cutByTheSessionByAGapAndByBoth() throws {
    // The first bout touches the begin, the second the gap, the third gap and end.
    let gaze = try TestSession.gaze([(0, 0, 10), (2, 10, 15), (0, 15, 20), (0, 25, 60)])
    let face = try duration(0, gaze)
    #expect(face.boutCount == 3 && face.cut == 3)
    #expect(face.cutBySession == 2 && face.cutByGap == 2)
    let away = try duration(2, gaze)
    #expect(away.boutCount == 1 && away.cut == 0)
  }

  @Test func anIntervalStreamIsCutByItsUncodableTime() throws {
    let voice = try TestSession.voice([(4, 0, 2), (4, 8, 10), (4, 13, 20)], gaps: [(10, 12)])
    let speech = try duration(4, voice)
    #expect(speech.cutBySession == 1 && speech.cutByGap == 1 && speech.cut == 2)
  }

  /// A stream whose coding begins late: the edge is a gap, not the session's begin.
  @Test func lateBeginIsAGap() throws {
    let gaze = try TestSession.gaze([(0, 10, 60)])
    let face = try duration(0, gaze)
    #expect(face.cutByGap == 1 && face.cutBySession == 1 && face.cut == 1)
  }
}
