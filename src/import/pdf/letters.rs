//! The letters that the pages of a PDF draw, each with its place.

use std::collections::BTreeSet;

use hayro_interpret::BlendMode;
use hayro_interpret::ClipPath;
use hayro_interpret::Context;
use hayro_interpret::Device;
use hayro_interpret::DrawMode;
use hayro_interpret::DrawProps;
use hayro_interpret::Image;
use hayro_interpret::ImageDrawProps;
use hayro_interpret::InterpreterCache;
use hayro_interpret::InterpreterSettings;
use hayro_interpret::SoftMask;
use hayro_interpret::TransformExt;
use hayro_interpret::font::Glyph;
use hayro_interpret::font::GlyphRun;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::interpret_page;
use hayro_interpret::kurbo::BezPath;
use hayro_interpret::kurbo::Point;
use hayro_interpret::kurbo::Rect;

/// The most letters of one document: a book of 2 000 pages has half of it.
const MOST_LETTERS: usize = 10_000_000;

/// A letter, or a ligature of some, on a page. Lengths are in points, from the upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    /// What it stands for.
    pub text: String,
    /// Its left edge.
    pub left: f64,
    /// Its right edge.
    pub right: f64,
    /// The line it stands on.
    pub baseline: f64,
    /// The size of the type.
    pub size: f64,
    /// The blank that is set before it.
    pub blank: Option<char>,
}

/// A page as it is drawn.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Upright letters, in the order they are drawn.
    pub letters: Vec<Letter>,
    /// Text that runs in another direction, as the margins of some papers have it.
    pub turned: String,
}

/// How many letters were met.
#[derive(Debug, Clone, Copy, Default)]
pub struct Seen {
    /// Those whose meaning the file tells.
    pub named: usize,
    /// Those whose meaning it does not tell.
    pub unnamed: usize,
    /// Those that are there and not shown.
    pub unseen: usize,
}

/// Every page with its letters.
pub fn read(pdf: &Pdf) -> (Vec<Sheet>, Seen) {
    let cache = InterpreterCache::new();
    let mut seen = Seen::default();
    let sheets = pdf.pages().iter().map(|page| sheet(pdf, page, &cache, &mut seen));
    (sheets.collect(), seen)
}

fn sheet<'a>(
    pdf: &'a Pdf,
    page: &Page<'a>,
    cache: &InterpreterCache<'a>,
    seen: &mut Seen,
) -> Sheet {
    let (width, height) = page.render_dimensions();
    let (width, height) = (f64::from(width), f64::from(height));
    let mut pen =
        Pen { sheet: Sheet { width, height, ..Sheet::default() }, seen, drawn: BTreeSet::new() };
    let mut context = Context::new(
        page.initial_transform(true).to_kurbo(),
        Rect::new(0.0, 0.0, width, height),
        cache,
        pdf.xref(),
        InterpreterSettings::default(),
    );
    interpret_page(page, &mut context, &mut pen);
    pen.sheet
}

/// Notes the letters that a page draws, and draws nothing.
struct Pen<'s> {
    sheet: Sheet,
    seen: &'s mut Seen,
    /// Places in half points, to tell letters drawn twice for boldness.
    drawn: BTreeSet<(i64, i64, String)>,
}

impl Pen<'_> {
    fn note(&mut self, glyph: &Glyph<'_>, (origin, end): (Point, Point), size: f64, unseen: bool) {
        let text = match glyph.as_unicode() {
            Some(BfString::Char(c)) => c.to_string(),
            Some(BfString::String(text)) => text,
            None => String::new(),
        };
        let text: String = text.chars().filter_map(plain).collect();
        if text.is_empty() {
            self.seen.unnamed += 1;
            return;
        }
        let sane = [origin.x, origin.y, end.x, size].iter().all(|n| n.is_finite());
        if self.seen.named >= MOST_LETTERS || !sane || size < 1.0 {
            return;
        }
        if (end.y - origin.y).abs() > (end.x - origin.x).abs() || end.x < origin.x {
            self.sheet.turned.push_str(&text);
            return;
        }
        let inside = (-size..=self.sheet.width + size).contains(&origin.x)
            && (-size..=self.sheet.height + size).contains(&origin.y);
        if !inside || !self.drawn.insert((half(origin.x), half(origin.y), text.clone())) {
            return;
        }
        self.seen.named += usize::from(!text.trim().is_empty());
        self.seen.unseen += usize::from(unseen);
        let (left, right, baseline) = (origin.x, end.x, origin.y);
        self.sheet.letters.push(Letter { text, left, right, baseline, size, blank: None });
    }
}

/// A length in half points.
fn half(length: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "the length lies on a page")]
    let halves = (length * 2.0).round() as i64;
    halves
}

/// A character as it is read: ligatures stay, blanks of every kind are one, controls go.
fn plain(c: char) -> Option<char> {
    match c {
        c if c.is_whitespace() => Some(if matches!(c, '\u{a0}' | '\u{202f}') { c } else { ' ' }),
        '\u{ad}' => Some(c),
        c if c.is_control() || c == char::REPLACEMENT_CHARACTER => None,
        // Private use: drawn signs such as bullets, without a meaning.
        '\u{e000}'..='\u{f8ff}' => None,
        c => Some(c),
    }
}

impl<'a> Device<'a> for Pen<'_> {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        let unseen = matches!(mode, DrawMode::Invisible);
        for glyph in run.glyphs() {
            let place = props.transform * glyph.transform();
            let advance = match &**glyph {
                Glyph::Outline(outline) => outline.advance_width(),
                Glyph::Type3(drawn) => drawn.advance_width(),
            };
            let origin = place * Point::ZERO;
            let em = place * Point::new(0.0, 1000.0);
            let size = (em.x - origin.x).hypot(em.y - origin.y);
            let end = match advance {
                Some(advance) => place * Point::new(f64::from(advance), 0.0),
                None => origin + (place * Point::new(500.0, 0.0) - origin),
            };
            self.note(glyph, (origin, end), size, unseen);
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}

    fn push_clip_path(&mut self, _: &ClipPath) {}

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}

    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
