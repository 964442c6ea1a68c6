/// Draws the links and codes of a transition diagram.
struct TransitionPainter {
  let input: TransitionDiagramInput
  let links: [TransitionLinks.Link]
  let layout: TransitionLayout

  private struct Box {
    let x: Double, y: Double, width: Double, height: Double

    func overlaps(_ other: Box) -> Bool {
      x < other.x + other.width && other.x < x + width && y < other.y + other.height
        && other.y < y + height
    }
  }

  /// All marks from back to front.
  var marks: [Mark] {
    let curves = links.map { link in
      LinkCurve(
        from: layout.places[link.from], to: layout.places[link.to], middle: layout.middle,
        head: Self.head(link))
    }
    var marks = persons()
    // The weakest first, so that the strongest lie on top.
    for (link, curve) in zip(links, curves).reversed() { marks += Self.line(link, curve) }
    for place in input.nodes.indices { marks += node(place) }
    return marks + labels(curves)
  }

  private static func width(_ link: TransitionLinks.Link) -> Double {
    1 + 7 * min(max(link.share, 0), 1)
  }

  private static func head(_ link: TransitionLinks.Link) -> Double { 7 + width(link) }

  private static func line(_ link: TransitionLinks.Link, _ curve: LinkCurve) -> [Mark] {
    let token: ColourToken = link.stars.isEmpty ? .away : .soft
    let dash: [Double] =
      switch link.isFrequent {
      case true?: []
      case false?: [8, 5]
      case nil: [2, 4]
      }
    return [
      Mark(
        .path([
          .move(x: curve.start.x, y: curve.start.y),
          .bend(middleX: curve.bend.x, middleY: curve.bend.y, x: curve.end.x, y: curve.end.y),
        ]),
        MarkStyle("link", stroke: .token(token), strokeWidth: width(link), dash: dash)),
      Mark(.path(curve.head(head(link))), MarkStyle("arrow", fill: .token(token))),
    ]
  }

  private func persons() -> [Mark] {
    guard let sides = layout.sides else { return [] }
    let left = layout.places.map(\.x).min() ?? 0
    let right = layout.places.map(\.x).max() ?? 0
    return [(sides.left, left), (sides.right, right)].map { name, x in
      .text(
        TextWidth.fitting(name, in: 170, size: 13, isBold: true), x: x, y: 16,
        .text(13, isBold: true, anchor: .middle), tooltip: name)
    }
  }

  private func node(_ index: Int) -> [Mark] {
    let (node, place) = (input.nodes[index], layout.places[index])
    var style = MarkStyle.bar(node.look)
    style.name = "node"
    style.stroke = .token(.ink)
    style.strokeWidth = 1.2
    if node.count == 0 { style.fill = .token(.paper) }
    let share = node.share.map { Decimals.percent($0) } ?? Decimals.absent
    let count = Phrases.counted(node.count, "time", "times")
    var marks: [Mark] = [
      Mark(
        .circle(x: place.x, y: place.y, radius: place.radius), style,
        tooltip: "\(node.person) \(node.label): \(count), \(share)")
    ]
    // Bold letters are wider than the measure of plain ones.
    let lines = TextWidth.twoLines(node.label, in: room(place) * 0.9, size: 13)
    let (x, y, anchor) = label(place, lines: lines.count + 1)
    for (row, line) in lines.enumerated() {
      marks.append(
        .text(
          line, x: x, y: y + Double(row) * 15, .text(13, isBold: true, anchor: anchor),
          tooltip: node.label))
    }
    marks.append(
      .text(
        count + " · " + share, x: x, y: y + Double(lines.count) * 15,
        .text(12, .soft, anchor: anchor)))
    return marks
  }

  private func room(_ place: TransitionLayout.Place) -> Double {
    switch place.side {
    case .left: place.x - place.radius - 10
    case .right: TransitionLayout.width - place.x - place.radius - 10
    case .above, .below: 220
    }
  }

  private func label(
    _ place: TransitionLayout.Place, lines: Int
  ) -> (x: Double, y: Double, anchor: MarkStyle.Anchor) {
    let height = Double(lines - 1) * 15
    switch place.side {
    case .left:
      return (place.x - place.radius - 8, place.y + 4 - height / 2, .end)
    case .right:
      return (place.x + place.radius + 8, place.y + 4 - height / 2, .start)
    case .above:
      return (place.x, place.y - place.radius - 8 - height, .middle)
    case .below:
      return (place.x, place.y + place.radius + 16, .middle)
    }
  }

  /// The number of each link with its sign, on a patch of paper, at the first place along the bow where it covers
  /// neither a disc nor another number.
  private func labels(_ curves: [LinkCurve]) -> [Mark] {
    var taken = layout.places.map { place in
      Box(
        x: place.x - place.radius, y: place.y - place.radius, width: place.radius * 2,
        height: place.radius * 2)
    }
    var marks: [Mark] = []
    for (link, curve) in zip(links, curves) {
      let text = Decimals.proportion(link.share) + link.stars
      let sign = link.isFrequent == nil ? 0.0 : 12
      let width = TextWidth.of(text, size: 12, isBold: true) + sign + 6
      func box(_ t: Double) -> Box {
        let point = curve.point(t)
        return Box(x: point.x - width / 2, y: point.y - 8.5, width: width, height: 17)
      }
      let shares = [0.32, 0.26, 0.38, 0.44, 0.2, 0.5, 0.56, 0.62, 0.15, 0.68, 0.74, 0.8]
      let free = shares.first { share in !taken.contains { $0.overlaps(box(share)) } }
      let place = box(free ?? 0.32)
      taken.append(place)
      marks.append(
        .rectangle(
          x: place.x, y: place.y, width: width, height: 17, corner: 3,
          MarkStyle("patch", fill: .token(.paper))))
      if let isFrequent = link.isFrequent {
        marks.append(Self.sign(isFrequent, x: place.x + 8, y: place.y + 8.5))
      }
      let names = (input.nodes[link.from], input.nodes[link.to])
      marks.append(
        .text(
          text, x: place.x + sign + 3, y: place.y + 13,
          .text(12, link.stars.isEmpty ? .soft : .ink, isBold: true),
          tooltip: "\(names.0.person) \(names.0.label) → \(names.1.person) \(names.1.label)"))
    }
    return marks
  }

  /// A full triangle that points up for more often than chance, an open one that points down for less often.
  static func sign(_ isFrequent: Bool, x: Double, y: Double) -> Mark {
    let rise = isFrequent ? -4.0 : 4
    return Mark(
      .path([
        .move(x: x, y: y + rise), .line(x: x + 4.2, y: y - rise * 0.8),
        .line(x: x - 4.2, y: y - rise * 0.8), .close,
      ]),
      isFrequent
        ? MarkStyle("sign", fill: .token(.ink))
        : MarkStyle("sign", fill: .token(.paper), stroke: .token(.ink), strokeWidth: 1.3))
  }
}
