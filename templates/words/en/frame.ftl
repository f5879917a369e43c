# What stands around every page: navigation, edition, footer.

nav-home = Home
nav-articles = Articles
nav-incidents = Incidents
nav-sources = Sources
nav-statements = Statements
nav-timeline = Timeline
nav-map = Map
nav-names = Names
nav-notes = Notes
nav-methodology = Method
nav-corrections = Corrections
nav-search = Search
nav-verify = Verify
nav-data = Data

frame-skip = Skip to the content
frame-sections = Sections
frame-crumbs = Where you are
frame-edition-state = State of this edition
frame-review-band = Review edition – not for release
frame-licence = Our text and notes: { $licence }.
frame-rights = Articles quoted remain their publishers’ property.
frame-contact = Write to us: { $contact }.

edition-public = Public edition
edition-public-n = Public edition no. { $n }
edition-review = Review edition
edition-review-n = Review edition no. { $n }

pager = Pages of this list
pager-previous = Previous page
pager-next = Next page
pager-place = page { $n } of { $of }

# Signs that cling to a word.
colon = :
quote-open = “
quote-close = ”

# The feed.
frame-feed = Atom feed
feed-correction-of = Correction: { $title }
feed-correction = Correction
feed-correction-said = It said: { $was } It says: { $now } Why: { $why }
