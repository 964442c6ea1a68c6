import Dispatch
import Synchronization

/// Hands work to several threads in batches while the next batch is gathered; results come back in the order in
/// which the work was given, whatever the number of threads.
struct SessionCrew<Item: Sendable, Result: Sendable>: ~Copyable {
  /// A batch that threads take their items from.
  private final class Batch: Sendable {
    let items: [Item]
    private let state: Mutex<(next: Int, results: [Result?])>
    private let group = DispatchGroup()

    init(_ items: [Item]) {
      self.items = items
      state = Mutex((next: 0, results: [Result?](repeating: nil, count: items.count)))
    }

    func start(tasks: Int, _ body: @escaping @Sendable (Item) -> Result) {
      for _ in 0..<min(tasks, items.count) {
        DispatchQueue.global().async(group: group) { self.work(body) }
      }
    }

    func work(_ body: (Item) -> Result) {
      while let number = state.withLock({ state -> Int? in
        defer { state.next += 1 }
        return state.next < items.count ? state.next : nil
      }) {
        let result = body(items[number])
        state.withLock { $0.results[number] = result }
      }
    }

    /// The results when all of them are there.
    func finish() -> [Result] {
      group.wait()
      return state.withLock { $0.results.compactMap(\.self) }
    }
  }

  private let tasks: Int
  private let size: Int
  private let body: @Sendable (Item) -> Result
  private var waiting: [Item] = []
  private var running: Batch?

  /// A crew of `tasks` threads for `body`; one thread does its work in place.
  init(tasks: Int, body: @escaping @Sendable (Item) -> Result) {
    self.tasks = max(tasks, 1)
    size = max(tasks, 1) * 8
    self.body = body
  }

  /// Takes an item; gives back the results that have become ready, in order.
  mutating func take(_ item: Item) -> [Result] {
    if tasks == 1 { return [body(item)] }
    waiting.append(item)
    return waiting.count < size ? [] : turn()
  }

  /// The results of everything that was taken and not yet given back.
  mutating func finish() -> [Result] {
    let first = turn()
    let last = running?.finish() ?? []
    running = nil
    return first + last
  }

  /// Waits for the batch at work and sets the next one to work.
  private mutating func turn() -> [Result] {
    let done = running?.finish() ?? []
    let batch = Batch(waiting)
    waiting = []
    batch.start(tasks: tasks, body)
    running = batch
    return done
  }
}
