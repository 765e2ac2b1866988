//! Tables: alignment by class, because a strict policy forbids `style`, in a region that scrolls by itself.

use pulldown_cmark::Alignment;

use super::write::{Frame, Writer};

/// The table that is open.
pub(super) struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    part: Part,
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
    pub(super) fn open_table(&mut self, alignments: &[Alignment]) {
        self.tables += 1;
        self.out.line();
        self.out.html("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"");
        self.out.message("table-region", vec![("number", self.tables.to_string())]);
        self.out.html("\">\n<table>\n");
        self.table = Some(Table { alignments: alignments.to_vec(), column: 0, part: Part::Head });
        self.frames.push(Frame::block("</table>\n</div>\n"));
    }

    /// The head, or a row of the body.
    pub(super) fn open_row(&mut self, open: &str, close: &'static str) {
        if let Some(table) = &mut self.table {
            table.column = 0;
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
        self.frames.push(Frame::block(close));
    }

    /// A cell of the head or the body.
    pub(super) fn open_cell(&mut self) {
        let Some(table) = &mut self.table else { return self.frames.push(Frame::block("")) };
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
        self.frames.push(Frame::block(close));
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
