import Dispatch
import Foundation
import Synchronization

/// What happens when a person interrupts the program: what was half-written goes, then it ends with
/// 130, as shells expect.
enum Interruption {
  private static let paths = Mutex<[String]>([])
  private static let source = Mutex<(any DispatchSourceSignal)?>(nil)

  /// Removes the file or folder at `path` when the program is interrupted.
  static func removeAtInterrupt(_ path: String) {
    paths.withLock { $0.append(path) }
    source.withLock { source in
      guard source == nil else { return }
      // The default action would end the program before anything can be removed.
      signal(SIGINT, SIG_IGN)
      let new = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
      new.setEventHandler {
        for path in paths.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: path) }
        Foundation.exit(130)
      }
      new.resume()
      source = new
    }
  }
}
