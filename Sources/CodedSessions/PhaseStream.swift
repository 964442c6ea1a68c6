extension CodedSession {
  /// The session whose phases are the bouts of one of its streams, such as an episode that the coder marked as a
  /// behaviour of the experimenter.
  ///
  /// The stream is no longer one of the session's, and nor is its person if they have no other. A name that comes
  /// back is numbered: *play*, *still*, *play 2*. Bouts of uncodable codes are no phase.
  ///
  /// - Throws: ``CodedSessionError/overlappingPhases(_:_:)`` when bouts share time.
  public func takingPhases(from stream: Stream) throws(CodedSessionError) -> CodedSession {
    var seen: [String: Int] = [:]
    let phases = stream.bouts.filter { codebook[$0.code].codeClass != .uncodable }.map { bout in
      let name = codebook[bout.code].name
      seen[name, default: 0] += 1
      let number = seen[name] ?? 1
      return Phase(name: number == 1 ? name : "\(name) \(number)", span: bout.span)
    }
    let streams = streams.filter { $0.fullName != stream.fullName }
    return try CodedSession(
      id: id, dyad: dyad, span: span, spanOrigin: spanOrigin, timeUnit: timeUnit,
      persons: persons.filter { person in
        person != stream.person || streams.contains { $0.person == person }
      }, streams: streams, phases: phases, codebook: codebook, factors: factors,
      sources: sources, isSimulated: isSimulated)
  }
}
