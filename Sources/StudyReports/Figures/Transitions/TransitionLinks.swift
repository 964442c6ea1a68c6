/// Which links of a transition diagram are drawn, the strongest first.
struct TransitionLinks {
  /// One link.
  struct Link: Hashable {
    /// The earlier and the later code, as positions among the nodes.
    let from: Int, to: Int
    /// The share of the given's transitions that go this way.
    let share: Double
    /// Whether the pair occurs more often than chance; `nil` where nothing says so.
    let isFrequent: Bool?
    /// One to three stars for links that differ from chance after correction.
    let stars: String
  }

  /// The most links that are drawn.
  static let mostLinks = 16

  /// The links that are drawn.
  let drawn: [Link]
  /// How many fit the choice.
  let fitting: Int

  init(_ input: TransitionDiagramInput) {
    var links: [Link] = []
    for (from, row) in input.cells.enumerated() where input.nodes.indices.contains(from) {
      for (to, cell) in row.enumerated() where input.nodes.indices.contains(to) && to != from {
        guard let share = cell.targetAfterGiven, share > 0, !cell.isStructuralZero else { continue }
        let link = Link(
          from: from, to: to, share: share, isFrequent: cell.residual.map { $0 > 0 },
          stars: cell.stars(level: input.level))
        if Self.fits(link, input.choice) { links.append(link) }
      }
    }
    fitting = links.count
    drawn = Array(
      links.sorted { (-$0.share, $0.from, $0.to) < (-$1.share, $1.from, $1.to) }
        .prefix(Self.mostLinks))
  }

  private static func fits(_ link: Link, _ choice: TransitionDiagramInput.Choice) -> Bool {
    switch choice {
    case .clear: link.isFrequent == true && !link.stars.isEmpty
    case .share(let least): link.share >= least
    }
  }
}
