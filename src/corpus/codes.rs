//! The code lists of a dossier's records.

use crate::code_list;

code_list! {
    /// What a note says about its passage.
    NoteKind, "a kind of note":
    /// Background a reader needs.
    Context = "context",
    /// The passage is wrong.
    Correction = "correction",
    /// Another report says otherwise.
    Contradiction = "contradiction",
    /// A word takes sides.
    LoadedLanguage = "loaded-language",
    /// Something that should be told is not.
    MissingInfo = "missing-info",
    /// The wording comes from a translation.
    Translation = "translation",
    /// About a number.
    Figure = "figure",
    /// About a name.
    Name = "name",
    /// About a date.
    Date = "date",
    /// About who says it.
    Source = "source",
    /// What was done to check it.
    Verification = "verification",
    /// What remains to be found out.
    Question = "question",
    /// The passage answers a question about an incident.
    Claim = "claim",
}

code_list! {
    /// Who may read a note.
    Visibility, "a visibility":
    /// The review edition only.
    Internal = "internal",
    /// Everybody.
    Public = "public",
}

code_list! {
    /// How much of a report's text the public edition may show.
    Rights, "a way to show a report":
    /// All of it.
    Full = "full",
    /// The passages that carry a public note.
    Excerpt = "excerpt",
    /// Title, outlet and date only.
    Metadata = "metadata",
}

code_list! {
    /// Whether a record may leave the house.
    Status, "a status":
    /// The review edition only.
    Draft = "draft",
    /// Both editions.
    Published = "published",
}

code_list! {
    /// What an incident is to a report.
    Role, "a role of an incident in a report":
    /// What the report is about.
    Main = "main",
    /// Something it recalls.
    Background = "background",
}

code_list! {
    /// Who vouches for a claim, by its wording.
    Attribution, "a way to attribute a claim":
    /// The outlet, in its own voice.
    Asserted = "asserted",
    /// A speaker, word for word.
    Quoted = "quoted",
    /// A speaker, in other words.
    Reported = "reported",
    /// Nobody: the conditional of hearsay.
    Conditional = "conditional",
    /// Nobody: a passive without an agent.
    UnattributedPassive = "unattributed-passive",
    /// A speaker who denies it.
    Denied = "denied",
    /// Nobody: it is asked.
    Question = "question",
    /// Somebody, of the future.
    Forecast = "forecast",
}

code_list! {
    /// What kind of speaker asserts something.
    SpeakerType, "a type of speaker":
    /// A ministry.
    Ministry = "ministry",
    /// An army or its command.
    ArmedForces = "armed-forces",
    /// A head of state or government.
    HeadOfState = "head-of-state",
    /// Another official.
    OtherOfficial = "other-official",
    /// An authority in fact, recognised or not.
    DeFactoAuthority = "de-facto-authority",
    /// An international or non-governmental organisation.
    IoNgo = "io-ngo",
    /// Somebody who was there.
    LocalWitness = "local-witness",
    /// The outlet's own reporter.
    OutletReporter = "outlet-reporter",
    /// A news agency.
    WireAgency = "wire-agency",
    /// Another outlet.
    OtherOutlet = "other-outlet",
    /// A post on a social network.
    SocialPost = "social-post",
    /// Somebody unnamed.
    Anonymous = "anonymous",
    /// Not told.
    Unknown = "unknown",
}

code_list! {
    /// Reliability of a source: NATO STANAG 2511, letters A to F.
    Reliability, "a reliability (A to F)":
    /// Completely reliable.
    A = "A",
    /// Usually reliable.
    B = "B",
    /// Fairly reliable.
    C = "C",
    /// Not usually reliable.
    D = "D",
    /// Unreliable.
    E = "E",
    /// Reliability cannot be judged.
    F = "F",
}

code_list! {
    /// Ownership and control of an outlet: State Media Monitor's typology, and "not state media".
    OwnershipCode, "a code of the State Media Monitor":
    /// State controlled.
    StateControlled = "SC",
    /// Captured public or state managed.
    CapturedPublic = "CaPu",
    /// Captured private.
    CapturedPrivate = "CaPr",
    /// Independent, state funded and state managed.
    StateFundedManaged = "ISFM",
    /// Independent, state funded.
    StateFunded = "ISF",
    /// Independent, state managed.
    StateManaged = "ISM",
    /// Independent public.
    IndependentPublic = "IP",
    /// Neither state nor public media.
    NotState = "NA",
}

code_list! {
    /// What kind of outlet a source is.
    SourceKind, "a kind of source":
    /// A news agency.
    Agency = "agency",
    /// A newspaper.
    Newspaper = "newspaper",
    /// A magazine.
    Magazine = "magazine",
    /// Radio.
    Radio = "radio",
    /// Television.
    Television = "television",
    /// A news site.
    Online = "online",
    /// An institution that publishes.
    Institution = "institution",
    /// A blog.
    Blog = "blog",
    /// A site that gathers others' reports.
    Aggregator = "aggregator",
    /// Not told.
    Unknown = "unknown",
}

code_list! {
    /// What happened: ACLED's sub-event types.
    EventType, "an ACLED sub-event type":
    /// Armed clash.
    ArmedClash = "armed-clash",
    /// Government regains territory.
    GovernmentRegains = "government-regains-territory",
    /// Non-state actor overtakes territory.
    NonStateOvertakes = "non-state-actor-overtakes-territory",
    /// Chemical weapon.
    ChemicalWeapon = "chemical-weapon",
    /// Air or drone strike.
    AirStrike = "air-drone-strike",
    /// Suicide bomb.
    SuicideBomb = "suicide-bomb",
    /// Shelling, artillery or missile attack.
    Shelling = "shelling-artillery-missile-attack",
    /// Remote explosive, landmine or improvised device.
    RemoteExplosive = "remote-explosive-landmine-ied",
    /// Grenade.
    Grenade = "grenade",
    /// Sexual violence.
    SexualViolence = "sexual-violence",
    /// Attack on civilians.
    Attack = "attack",
    /// Abduction or forced disappearance.
    Abduction = "abduction-forced-disappearance",
    /// Peaceful protest.
    PeacefulProtest = "peaceful-protest",
    /// Protest with intervention.
    ProtestIntervention = "protest-with-intervention",
    /// Excessive force against protesters.
    ExcessiveForce = "excessive-force-against-protesters",
    /// Violent demonstration.
    ViolentDemonstration = "violent-demonstration",
    /// Mob violence.
    MobViolence = "mob-violence",
    /// Agreement.
    Agreement = "agreement",
    /// Arrests.
    Arrests = "arrests",
    /// Change to a group or its activity.
    GroupActivity = "change-to-group-activity",
    /// Disrupted weapons use.
    DisruptedWeapons = "disrupted-weapons-use",
    /// Headquarters or base established.
    BaseEstablished = "headquarters-or-base-established",
    /// Looting or destruction of property.
    Looting = "looting-property-destruction",
    /// Non-violent transfer of territory.
    TerritoryTransfer = "non-violent-transfer-of-territory",
    /// Other.
    Other = "other",
}

code_list! {
    /// What a report is: IPTC genres, and our own for how it was made.
    Genre, "a genre":
    /// IPTC actuality.
    Actuality = "actuality",
    /// IPTC analysis.
    Analysis = "analysis",
    /// IPTC background.
    Background = "background",
    /// IPTC current.
    Current = "current",
    /// IPTC exclusive.
    Exclusive = "exclusive",
    /// IPTC feature.
    Feature = "feature",
    /// IPTC forecast.
    Forecast = "forecast",
    /// IPTC from the scene.
    FromTheScene = "from-the-scene",
    /// IPTC history.
    History = "history",
    /// IPTC interview.
    Interview = "interview",
    /// IPTC opinion.
    Opinion = "opinion",
    /// IPTC press digest.
    PressDigest = "press-digest",
    /// IPTC press release.
    PressRelease = "press-release",
    /// IPTC profile.
    Profile = "profile",
    /// IPTC question and answer session.
    QuestionAnswer = "question-and-answer",
    /// IPTC quote.
    Quote = "quote",
    /// IPTC retrospective.
    Retrospective = "retrospective",
    /// IPTC special report.
    SpecialReport = "special-report",
    /// IPTC summary.
    Summary = "summary",
    /// IPTC transcript and verbatim.
    Transcript = "transcript",
    /// IPTC update.
    Update = "update",
    /// IPTC wrapup.
    Wrapup = "wrapup",
    /// The outlet's own reporting.
    OwnReporting = "own-reporting",
    /// An agency's report as it came.
    Wire = "wire",
    /// An agency's report, rewritten.
    WireRewritten = "wire-rewritten",
    /// A speaker's statement passed on.
    StatementRelay = "statement-relay",
    /// Others' reports gathered.
    Aggregation = "aggregation",
    /// Another outlet's report, translated.
    Translation = "translation",
    /// Not told.
    Unknown = "unknown",
}

code_list! {
    /// What happened on a date of an incident.
    DateKind, "a kind of date":
    /// A text was signed.
    Signed = "signed",
    /// It took effect.
    Effective = "effective",
    /// It began.
    Began = "began",
    /// It ended.
    Ended = "ended",
    /// It was reported.
    Reported = "reported",
    /// It was announced.
    Announced = "announced",
}

code_list! {
    /// What a name names.
    NameKind, "a kind of name":
    /// A person.
    Person = "person",
    /// A place.
    Place = "place",
    /// An organisation.
    Organisation = "organisation",
}

code_list! {
    /// How a report relays a statement.
    RelayHow, "a way to relay a statement":
    /// Word for word.
    Verbatim = "verbatim",
    /// In translation.
    Translated = "translated",
    /// In part.
    Cut = "cut",
    /// In other words.
    Paraphrased = "paraphrased",
}

code_list! {
    /// What an analyst decided about a finding.
    Verdict, "a verdict":
    /// It may be published.
    Accepted = "accepted",
    /// It is wrong.
    Rejected = "rejected",
}

code_list! {
    /// How much a correction matters.
    Weight, "a weight of a correction":
    /// A slip.
    Minor = "minor",
    /// It changes what a reader takes away.
    Substantial = "substantial",
}

code_list! {
    /// How the time of a capture is known: where it was stated.
    CapturedFrom, "a way in which the time of a capture is known":
    /// A line that a reader of the capture sees.
    Visible = "visible",
    /// Linked data of schema.org in the capture.
    LinkedData = "json-ld",
    /// A `meta` element of the Open Graph.
    OpenGraph = "opengraph",
    /// Another `meta` element.
    Meta = "meta",
    /// An attribute of microdata.
    Microdata = "microdata",
    /// A `time` element.
    Time = "time-element",
    /// A `link` element.
    Link = "link",
    /// The `title` or `html` element.
    Document = "document",
    /// The mark of the program that saved the page.
    Saved = "saved-page-mark",
    /// The XMP packet of a PDF.
    Xmp = "pdf-xmp",
    /// The information dictionary of a PDF.
    PdfInfo = "pdf-info",
    /// A reference manager.
    Reference = "reference-manager",
    /// The head of an archive's record or of a message.
    Envelope = "envelope",
    /// The address of the page.
    Address = "address",
    /// The words of the text, judged by the program.
    Detected = "detected",
    /// The tool that captured it.
    Tool = "tool",
    /// The time that the file bears on disk.
    FileTime = "file-time",
    /// A person.
    Stated = "stated",
    /// Nobody says when.
    Unknown = "unknown",
}

code_list! {
    /// What was done with a capture.
    CustodyAction, "a step of the chain of custody":
    /// Taken from where it was published.
    Collected = "collected",
    /// Received from somebody who collected it.
    Received = "received",
    /// Brought into the dossier.
    Imported = "imported",
    /// Handed to somebody else.
    Transferred = "transferred",
    /// Copied.
    Copied = "copied",
    /// Put where it is kept.
    Stored = "stored",
    /// Looked at by somebody who had to have it for that.
    Examined = "examined",
    /// Its hash counted again.
    Verified = "verified",
    /// Given to a court, an archive or another body.
    Deposited = "deposited",
}
