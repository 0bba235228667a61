//! The one table that comes out, in Markdown.

use std::io::{self, Write};
use std::time::Duration;

use crate::measure::{Built, Speed};

const HEADS: [&str; 9] = [
    "Task",
    "Engine",
    "Right",
    "Refused",
    "Median",
    "99 %",
    "Build",
    "Memory",
    "Against ours",
];

/// How many of how many.
#[derive(Debug, Clone, Copy, Default)]
pub struct Share {
    /// So many.
    pub right: usize,
    /// Of so many.
    pub of: usize,
}

impl Share {
    /// Counts one more.
    pub fn count(&mut self, right: bool) {
        self.of += 1;
        self.right += usize::from(right);
    }
}

/// What an engine did with a task.
#[derive(Debug)]
pub struct Row {
    /// Its name, and what it was given.
    pub engine: &'static str,
    /// What had an answer and got the right one.
    pub right: Share,
    /// What had no answer and got none.
    pub refused: Share,
    /// How fast its queries are.
    pub speed: Speed,
    /// What building it took.
    pub built: Built,
}

/// All rows of a run.
#[derive(Debug, Default)]
pub struct Table {
    rows: Vec<[String; HEADS.len()]>,
}

impl Table {
    /// Adds the engines' rows of one task; the first is ours.
    pub fn task(&mut self, task: &str, rows: &[Row]) {
        eprintln!("measured {task}");
        let ours = rows.first().map(|row| row.speed.median);
        for (place, row) in rows.iter().enumerate() {
            let ratio = row.speed.median.as_secs_f64() / ours.unwrap_or_default().as_secs_f64();
            self.rows.push([
                if place == 0 {
                    task.to_owned()
                } else {
                    String::new()
                },
                row.engine.to_owned(),
                share(row.right),
                share(row.refused),
                time(row.speed.median),
                time(row.speed.slowest),
                time(row.built.time),
                memory(row.built.bytes),
                if place == 0 {
                    "1".to_owned()
                } else {
                    format!("{ratio:.1}×")
                },
            ]);
        }
    }

    /// Writes the table.
    pub fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let heads = HEADS.map(str::to_owned);
        let widths: Vec<usize> = (0..HEADS.len())
            .map(|column| {
                let cells = self.rows.iter().chain([&heads]);
                cells
                    .map(|row| row[column].chars().count())
                    .max()
                    .unwrap_or(0)
            })
            .collect();
        let line = |out: &mut dyn Write, row: &[String]| {
            for (cell, width) in row.iter().zip(&widths) {
                write!(out, "| {cell:<width$} ")?;
            }
            writeln!(out, "|")
        };
        line(out, &heads)?;
        let rules: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
        line(out, &rules)?;
        for row in &self.rows {
            line(out, row)?;
        }
        Ok(())
    }
}

fn share(share: Share) -> String {
    match share {
        Share { of: 0, .. } => String::new(),
        Share { right, of } => format!("{right} of {of}"),
    }
}

fn time(time: Duration) -> String {
    let micros = time.as_secs_f64() * 1e6;
    match micros {
        ..10.0 => format!("{micros:.1} µs"),
        ..1e3 => format!("{micros:.0} µs"),
        ..1e4 => format!("{:.1} ms", micros / 1e3),
        ..1e6 => format!("{:.0} ms", micros / 1e3),
        _ => format!("{:.1} s", micros / 1e6),
    }
}

fn memory(bytes: usize) -> String {
    let megabytes = bytes as f64 / 1e6;
    if megabytes < 10.0 {
        format!("{megabytes:.1} MB")
    } else {
        format!("{megabytes:.0} MB")
    }
}
