/// The small square of a code's colour that stands before its name in tables.
enum CodeSwatch {
  static func drawing(_ look: CodeLook) -> Drawing {
    // Pages hold many equal swatches: a pattern of its own would need an id for each, so stripes
    // are drawn as two bars of the hue.
    var style = MarkStyle.bar(look)
    if case .hatch(.stripes(let token)) = style.fill {
      style.fill = .token(token)
      style.stroke = nil
    }
    let marks: [Mark] =
      look.isHatched
      ? [
        Mark(
          .path(
            [0.0, 4.5, 9.0].flatMap {
              [.move(x: $0, y: 0), .right(2.5), .down(11.5), .right(-2.5), .close]
            }), style)
      ]
      : [.rectangle(x: 0.4, y: 0.4, width: 10.7, height: 10.7, corner: 2, style)]
    return Drawing(id: "", width: 11.5, height: 11.5, title: "", description: "", marks: marks)
  }
}
