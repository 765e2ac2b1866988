//! Tables: alignment by class, because a strict policy forbids `style`, in a region that scrolls by itself.

use std::ops::Range;

use pulldown_cmark::Alignment;

use super::frames::Frame;
use super::shape::{BlockKind, ElementKind, small};
use super::write::{Writer, trimmed};

/// The table that is open.
pub(super) struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    part: Part,
    /// Its number in the shape of the body.
    element: usize,
}

/// Which part of a table is open.
enum Part {
    Head,
    /// Between the head and the first row.
    Between,
    Body,
}

impl Writer<'_> {
    /// The region can be reached and scrolled by keyboard, and has a name (WCAG 1.4.10, 2.1.1, 4.1.2).
    pub(super) fn open_table(&mut self, alignments: &[Alignment], place: &Range<usize>) {
        self.tables += 1;
        let kind = ElementKind::Table { rows: 0, columns: small(alignments.len()) };
        let element = self.out.element(kind, trimmed(self.text, place));
        self.out.line();
        self.out.html("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"");
        self.out.message("table-region", vec![("number", self.tables.to_string())]);
        self.out.html("\">\n<table>\n");
        self.table = Some(Table { alignments: alignments.to_vec(), column: 0, part: Part::Head, element });
        self.frames.push(Frame::block(BlockKind::Cell, "</table>\n</div>\n"));
    }

    /// The head, or a row of the body.
    pub(super) fn open_row(&mut self, open: &str, close: &'static str) {
        if let Some(table) = &mut self.table {
            table.column = 0;
            if !matches!(table.part, Part::Head) {
                self.out.count(table.element, BlockKind::Cell);
            }
            match table.part {
                Part::Head => table.part = Part::Between,
                Part::Between => {
                    table.part = Part::Body;
                    self.out.html("<tbody>\n");
                }
                Part::Body => {}
            }
        }
        self.out.html(open);
        self.frames.push(Frame::block(BlockKind::Cell, close));
    }

    /// A cell of the head or the body.
    pub(super) fn open_cell(&mut self) {
        let Some(table) = &mut self.table else { return self.frames.push(Frame::block(BlockKind::Cell, "")) };
        let alignment = table.alignments.get(table.column).copied().unwrap_or(Alignment::None);
        table.column += 1;
        let (open, close) = match table.part {
            Part::Head | Part::Between => ("<th scope=\"col\"", "</th>"),
            Part::Body => ("<td", "</td>"),
        };
        self.out.html(open);
        self.out.html(match alignment {
            Alignment::None => ">",
            Alignment::Left => " class=\"align-left\">",
            Alignment::Center => " class=\"align-center\">",
            Alignment::Right => " class=\"align-right\">",
        });
        self.frames.push(Frame::block(BlockKind::Cell, close));
    }

    /// The end of the table.
    pub(super) fn close_table(&mut self) {
        if let Some(Table { part: Part::Body, .. }) = self.table.take() {
            self.out.html("</tbody>\n");
        }
        self.pop();
        self.out.end_text('\n');
    }
}
