import Synchronization

/// A value that is made when it is first asked for; who asks meanwhile waits.
final class Once<Value: Sendable>: Sendable {
  private let made = Mutex<Result<Value, any Error>?>(nil)

  func value(_ make: () throws -> Value) throws -> Value {
    try made.withLock { made in
      if let made { return made }
      let result = Result { try make() }
      made = result
      return result
    }.get()
  }
}
