import Testing

@testable import StudyReports

@Suite struct PathTextTests {
  /// The points of a path in tenths, a list for each stretch; read letter by letter, as a viewer does.
  static func points(_ text: String) throws -> [[[Int]]] {
    var stretches: [[[Int]]] = []
    var (x, y) = (0, 0)
    for match in text.matches(of: /([MmLlHhVvQZ])([^A-Za-z]*)/) {
      let numbers = try match.output.2.matches(of: /-?[0-9.]+/).map {
        Int((try #require(Double($0.output)) * 10).rounded())
      }
      switch match.output.1 {
      case "M", "L": (x, y) = (numbers[0], numbers[1])
      case "m", "l": (x, y) = (x + numbers[0], y + numbers[1])
      case "H": x = numbers[0]
      case "h": x += numbers[0]
      case "V": y = numbers[0]
      case "v": y += numbers[0]
      case "Q":
        stretches[stretches.count - 1].append([numbers[0], numbers[1]])
        (x, y) = (numbers[2], numbers[3])
      default: (x, y) = (stretches[stretches.count - 1][0][0], stretches[stretches.count - 1][0][1])
      }
      if match.output.1.lowercased() == "m" { stretches.append([]) }
      stretches[stretches.count - 1].append([x, y])
    }
    return stretches
  }

  /// The same from the steps themselves: each point rounded by itself.
  static func expected(_ steps: [Mark.Step]) -> [[[Int]]] {
    func tenths(_ x: Double, _ y: Double) -> [Int] {
      [Int((x * 10).rounded()), Int((y * 10).rounded())]
    }
    var stretches: [[[Int]]] = []
    var (x, y, startX, startY) = (0.0, 0.0, 0.0, 0.0)
    for step in steps {
      switch step {
      case .move(let toX, let toY): (x, y) = (toX, toY)
      case .shift(let right, let down): (x, y) = (x + right, y + down)
      case .line(let toX, let toY): (x, y) = (toX, toY)
      case .right(let length): x += length
      case .down(let length): y += length
      case .bend(let middleX, let middleY, let toX, let toY):
        stretches[stretches.count - 1].append(tenths(middleX, middleY))
        (x, y) = (toX, toY)
      case .close: (x, y) = (startX, startY)
      }
      switch step {
      case .move, .shift:
        (startX, startY) = (x, y)
        stretches.append([])
      default: break
      }
      stretches[stretches.count - 1].append(tenths(x, y))
    }
    return stretches
  }

  /// Without points that only repeat the one before or lie between two others of one level or upright line.
  static func corners(_ stretch: [[Int]]) -> [[Int]] {
    var corners: [[Int]] = []
    for point in stretch where point != corners.last {
      if let last = corners.last, let before = corners.dropLast().last {
        for axis in 0...1 where before[axis] == last[axis] && last[axis] == point[axis] {
          let (from, to) = (last[1 - axis] - before[1 - axis], point[1 - axis] - last[1 - axis])
          if from.signum() == to.signum() { corners.removeLast() }
        }
      }
      corners.append(point)
    }
    return corners
  }

  @Test func aPathLeadsWhereItsStepsLead() throws {
    var random = SystemRandomNumberGenerator()
    func coordinate() -> Double { Double(Int.random(in: -3_000...3_000, using: &random)) / 37 }
    for _ in 0..<500 {
      var steps: [Mark.Step] = [.move(x: coordinate(), y: coordinate())]
      for _ in 0..<40 {
        switch Int.random(in: 0..<9, using: &random) {
        case 0: steps.append(.move(x: coordinate(), y: coordinate()))
        case 1: steps += [.close, .shift(right: coordinate(), down: coordinate())]
        case 2: steps.append(.right(coordinate()))
        case 3: steps.append(.down(coordinate()))
        case 4: steps.append(.right(0.02))
        case 5:
          steps.append(
            .bend(
              middleX: coordinate(), middleY: coordinate(), x: coordinate(), y: coordinate()))
        default: steps.append(.line(x: coordinate(), y: coordinate()))
        }
      }
      #expect(
        try Self.points(PathText(steps).text).map(Self.corners)
          == Self.expected(steps).map(Self.corners), "\(steps)")
    }
  }

  @Test func pathsAreShort() {
    for (steps, text) in [
      ([.move(x: 1, y: 2), .line(x: 3, y: 2), .line(x: 5, y: 2), .line(x: 5, y: 9)], "M1 2h4v7"),
      ([.move(x: 100, y: 200), .line(x: 98, y: 201.5), .close], "M100 200l-2 1.5Z"),
      ([.move(x: 1, y: 1), .line(x: 1, y: 1.04)], "M1 1h0"),
      ([.move(x: 1, y: 1), .line(x: 1.04, y: 1), .line(x: 4, y: 1)], "M1 1h3"),
      ([.move(x: 9, y: 9), .right(300), .down(-7), .right(-300), .close], "M9 9h300V2H9Z"),
      ([.move(x: .nan, y: .infinity), .line(x: 2, y: 3)], "M0 0L2 3".replacing("L", with: "l")),
    ] as [([Mark.Step], String)] {
      #expect(PathText(steps).text == text)
    }
  }

  /// Each length is rounded by where it ends, so that the end of many is where it should be.
  @Test func longPathsDoNotDrift() throws {
    let steps =
      [Mark.Step.move(x: 0, y: 0)]
      + (0..<300).flatMap { _ in
        [Mark.Step.right(0.33), .down(0.33)]
      }
    #expect(try Self.points(PathText(steps).text).last?.last == [990, 990])
  }
}
