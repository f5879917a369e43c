# The versions of a report and the records of captures.

## The versions of a report

versions-title = Versions
versions-kicker = What the outlet changed
versions-standfirst = { $n ->
    [one] One version of this report is kept. Every other is set beside the text that our notes are about; letter case, punctuation and layout do not count.
   *[other] { $n } versions of this report are kept. Each is set beside the text that our notes are about; letter case, punctuation and layout do not count.
}
versions-note = Why our notes are about this text.
versions-list = In the order of time
version-n = Version { $n }
version-annotated = our notes are about this text
version-published = published
version-captured = captured
version-captured-unknown = time of capture unknown
versions-from-to = From version { $earlier } to version { $later }
versions-headline-changed = The headline
versions-subtitle-changed = The line under the headline
versions-figures-changed = The figures, as the program reads them
versions-then = then
figure-not-given = not given
versions-passages-changed = The passages
versions-same = { $n ->
    [one] one passage unchanged
   *[other] { $n } passages unchanged
}
versions-earlier = Earlier
versions-later = Later
versions-same-text = The text is the same, letter for letter.
versions-same-words = The words are the same; letter case, punctuation or layout changed.
versions-not-shown = The text of the two versions is not shown here: the rights on it do not allow it. Their hashes show whether it changed.
versions-how-title = What is compared
versions-how = A version is what one capture holds: what the outlet published between two captures is not known. Sentences are paired by the words they share, and what a change is about is found by the program; read both sides.
versions-count = { $n ->
    [one] One version
   *[other] { $n } versions
}
versions-differ = {" "}of this report differ: { $list }.
versions-headline = the headline
versions-figures = { $n ->
    [one] one passage with a figure
   *[other] { $n } passages with figures
}
versions-passages = { $n ->
    [one] one other passage
   *[other] { $n } other passages
}
versions-is-older = Our notes are about an earlier one.
change-changed = Changed
change-added = Added
change-removed = Taken out
change-moved = Moved
changes-figures = { $n ->
    [one] one change of figures
   *[other] { $n } changes of figures
}
changes-dates = { $n ->
    [one] one change of dates
   *[other] { $n } changes of dates
}
changes-names = { $n ->
    [one] one change of names
   *[other] { $n } changes of names
}
changes-wording = { $n ->
    [one] one change of wording
   *[other] { $n } changes of wording
}
changes-added = { $n ->
    [one] one passage added
   *[other] { $n } passages added
}
changes-removed = { $n ->
    [one] one passage taken out
   *[other] { $n } passages taken out
}
changes-moved = { $n ->
    [one] one passage moved
   *[other] { $n } passages moved
}
label-figures = figures
label-dates = dates
label-names = names
label-wording = wording

## The record of a capture

record = The record of the capture
record-requested = Address asked for
record-final = Address that answered
record-canonical = Address the page gives itself
record-status = Answer of the server
record-captured = Captured
record-captured-from = How that is known
record-tool = Captured with
record-received = Received as
record-archive-file = Archive it came in
record-archive-member = Place in the archive
record-archive-sha256 = SHA-256 of the archive
record-media-type = Kind of file found
record-content-type = Kind named by the server
record-encoding = Encoding
record-malformed = Malformed sequences of bytes
record-extraction = Text taken with
record-extraction-version = Version of the method
record-beginning = Only the beginning
record-text = SHA-256 of the text taken
record-unseen = Characters nobody sees
record-disagrees = The capture also says, { $what }
captured-from-visible = a line of the page
captured-from-json-ld = linked data of the page
captured-from-opengraph = Open Graph data of the page
captured-from-meta = data in the head of the page
captured-from-microdata = microdata of the page
captured-from-time-element = a time marked on the page
captured-from-link = a link of the page
captured-from-document = the page as a document
captured-from-saved-page-mark = the mark of the program that saved the page
captured-from-pdf-xmp = XMP data of the PDF
captured-from-pdf-info = the information dictionary of the PDF
captured-from-reference-manager = a reference manager
captured-from-envelope = the archive’s record or the head of the message
captured-from-address = the address of the page
captured-from-detected = judged from the text
captured-from-tool = the tool that captured it
captured-from-file-time = the time the file bears
captured-from-stated = stated by a person
captured-from-unknown = unknown
custody-collected = Collected
custody-received = Received
custody-imported = Brought into the dossier
custody-transferred = Handed on
custody-copied = Copied
custody-stored = Put in store
custody-examined = Examined
custody-verified = Verified
custody-deposited = Deposited
