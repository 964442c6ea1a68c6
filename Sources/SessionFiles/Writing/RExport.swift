public import CodedSessions

/// Writes sessions as tidy tables and a script of base R that loads them.
///
/// `sessions.csv`, `events.csv`, `codable.csv`, `phases.csv` and `codebook.csv` have one header row each;
/// session, dyad and the session's factors stand on every row of the events.
public enum RExport {
  /// The export of `sessions`.
  public static func write(_ sessions: [CodedSession]) -> Export {
    var factors: [String] = []
    for factor in sessions.flatMap(\.factors) where !factors.contains(factor.name) {
      factors.append(factor.name)
    }
    var book = CodebookGathering()
    for session in sessions { book.add(session) }
    return Export([
      WrittenFile("load.R", script(factors)), WrittenFile("sessions.csv", table(sessions, factors)),
      WrittenFile("events.csv", events(sessions, factors)),
      WrittenFile("codable.csv", codable(sessions)), WrittenFile("phases.csv", phases(sessions)),
      WrittenFile("codebook.csv", CodebookText.write(book.file)),
    ])
  }

  private static func begin(
    _ table: inout TableText, _ session: CodedSession, _ factors: [String] = []
  ) {
    table.cell(session.id)
    table.cell(session.dyad ?? "")
    for name in factors { table.cell(session.factors.first { $0.name == name }?.value ?? "") }
  }

  private static func table(_ sessions: [CodedSession], _ factors: [String]) -> [UInt8] {
    var table = TableText(
      header: ["session", "dyad"] + factors + [
        "onset_s", "offset_s", "bounds", "time_unit_s", "time_unit_origin", "simulated",
      ])
    for session in sessions {
      begin(&table, session, factors)
      table.cell(session.span.onset)
      table.cell(session.span.offset)
      table.cell(session.spanOrigin.rawValue)
      table.cell(session.timeUnit.step)
      table.cell(session.timeUnit.origin.rawValue)
      table.cell(session.isSimulated ? "TRUE" : "FALSE")
      table.endRow()
    }
    return table.bytes
  }

  private static func events(_ sessions: [CodedSession], _ factors: [String]) -> [UInt8] {
    var table = TableText(
      header: ["session", "dyad"] + factors + [
        "phase", "person", "stream", "kind", "code", "class", "onset_s", "offset_s", "duration_s",
        "source", "line",
      ])
    for session in sessions {
      for stream in session.streams {
        func row(_ code: Code, _ onset: SessionTime, _ offset: SessionTime?, _ source: SourceLine) {
          let entry = session.codebook[code]
          begin(&table, session, factors)
          table.cell(session.phases.first { $0.span.contains(onset) }?.name ?? "")
          table.cell(stream.person.id)
          table.cell(stream.name)
          table.cell(stream.kind.rawValue)
          table.cell(entry.name)
          table.cell(entry.codeClass?.rawValue ?? "")
          table.cell(onset)
          table.cell(offset)
          table.cell(offset.map { $0 - onset })
          let file = Int(source.file)
          table.cell(session.sources.indices.contains(file) ? session.sources[file] : "")
          table.cell(source.line > 0 ? String(source.line) : "")
          table.endRow()
        }
        for bout in stream.bouts { row(bout.code, bout.onset, bout.offset, bout.source) }
        for moment in stream.moments { row(moment.code, moment.time, nil, moment.source) }
      }
    }
    return table.bytes
  }

  private static func codable(_ sessions: [CodedSession]) -> [UInt8] {
    var table = TableText(
      header: ["session", "dyad", "person", "stream", "kind", "exclusive", "onset_s", "offset_s"])
    for session in sessions {
      for stream in session.streams {
        for span in stream.codable.spans {
          begin(&table, session)
          table.cell(stream.person.id)
          table.cell(stream.name)
          table.cell(stream.kind.rawValue)
          table.cell(stream.isExclusive ? "TRUE" : "FALSE")
          table.cell(span.onset)
          table.cell(span.offset)
          table.endRow()
        }
      }
    }
    return table.bytes
  }

  private static func phases(_ sessions: [CodedSession]) -> [UInt8] {
    var table = TableText(header: ["session", "dyad", "phase", "onset_s", "offset_s"])
    for session in sessions {
      for phase in session.phases {
        begin(&table, session)
        table.cell(phase.name)
        table.cell(phase.span.onset)
        table.cell(phase.span.offset)
        table.endRow()
      }
    }
    return table.bytes
  }

  private static func script(_ factors: [String]) -> String {
    """
    # Loads coded sessions into base R. Run it in this folder:  source("load.R")
    # Times are seconds. A moment has no offset_s and no duration_s (NA).
    read_table <- function(name) {
      utils::read.csv(name, stringsAsFactors = FALSE, check.names = FALSE,
                      na.strings = "", encoding = "UTF-8", colClasses = "character")
    }
    numbers <- function(table, columns) {
      for (column in columns) table[[column]] <- as.numeric(table[[column]])
      table
    }
    sessions <- numbers(read_table("sessions.csv"), c("onset_s", "offset_s", "time_unit_s"))
    events   <- numbers(read_table("events.csv"), c("onset_s", "offset_s", "duration_s", "line"))
    codable  <- numbers(read_table("codable.csv"), c("onset_s", "offset_s"))
    phases   <- numbers(read_table("phases.csv"), c("onset_s", "offset_s"))
    codebook <- read_table("codebook.csv")
    sessions$simulated <- sessions$simulated == "TRUE"
    # Codes in the order of the codebook, so that tables and plots keep it.
    events$code <- factor(events$code, levels = unique(codebook$code))
    events$stream <- paste(events$person, events$stream, sep = ".")

    """
  }
}
