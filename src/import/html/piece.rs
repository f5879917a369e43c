//! The blocks of a page: a paragraph, a heading, an item of a list, and where each stands.

/// A block of a page with its own text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub kind: Kind,
    /// Its words and their style, in order.
    pub runs: Vec<Run>,
    /// Its words as a reader sees them; `\n` where a line was broken, `\t` between cells.
    pub text: String,
    /// Number of the element it stands in, in [`Page::elements`].
    pub element: usize,
    /// Quotations and lists around it, from the outermost.
    pub frames: Vec<Frame>,
    /// Letters that are part of a link.
    pub linked: usize,
    /// What the elements around it say of it.
    pub place: Place,
}

/// The kinds of block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A paragraph, or text that stands alone.
    Paragraph,
    /// A heading of level 1 to 6.
    Heading(u8),
    /// Text whose white space counts.
    Preformatted,
    /// A table of data: rows of cells.
    Table(Vec<Vec<Vec<Run>>>),
}

/// Words of one style.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Run {
    /// The words; never empty.
    pub text: String,
    /// How they are set.
    pub style: Style,
    /// Where they lead: an address with a scheme that is safe.
    pub link: Option<String>,
}

/// How words are set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Style {
    /// Emphasis, or italics.
    pub emphasis: bool,
    /// Strong emphasis, or bold type.
    pub strong: bool,
}

/// A quotation or a list around a block; the number tells elements apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// A block quotation.
    Quote(usize),
    /// A list, and the number of its first item where items are numbered.
    List(usize, Option<u32>),
    /// An item of the list before.
    Item(usize),
}

/// What the elements around a block say of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Place {
    /// The page hides it.
    pub hidden: bool,
    /// In a `figure`, or in a caption by its element.
    pub figure: bool,
    /// In a `figcaption` or `caption`.
    pub caption: bool,
    /// In a `nav`.
    pub nav: bool,
    /// In an `aside`.
    pub aside: bool,
    /// In the `footer` of the page.
    pub footer: bool,
    /// In a `header`.
    pub header: bool,
    /// In a `form`, a button or a label.
    pub form: bool,
    /// In an `article` or `main`.
    pub article: bool,
    /// In an element said to be the article's text (`itemprop="articleBody"`).
    pub body: bool,
    /// In a list.
    pub list: bool,
    /// In a block quotation.
    pub quote: bool,
}

impl Place {
    /// Whether the page sets a block apart from the run of the text.
    pub fn is_apart(self) -> bool {
        let about = self.nav || self.aside || self.footer || self.form;
        about || self.hidden || self.list || self.caption || self.figure
    }
}

/// An element with text somewhere in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// Its name, lower case.
    pub name: String,
    /// The words of its `class`, `id`, `role` and `itemprop`, lower case, parted by blanks, with a
    /// blank at both ends.
    pub words: String,
    /// The element it is in.
    pub parent: Option<usize>,
}

/// A page as blocks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// Its blocks, in the order of the source.
    pub pieces: Vec<Piece>,
    /// The elements around them; the first one is the outermost.
    pub elements: Vec<Element>,
}

impl Page {
    /// The elements around a block, from the innermost.
    pub fn around(&self, piece: &Piece) -> impl Iterator<Item = (usize, &Element)> {
        let mut next = Some(piece.element);
        std::iter::from_fn(move || {
            let at = next?;
            let element = self.elements.get(at)?;
            next = element.parent;
            Some((at, element))
        })
    }

    /// Everything a reader may see, one block to a line.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for piece in &self.pieces {
            text.push_str(&piece.text);
            text.push('\n');
        }
        text
    }
}
