### The words of the codes: what the program names by itself, after the code lists of the records.

## Kinds of note

kind-context = context
kind-context-meaning = What a reader needs to know to understand the passage.
kind-correction = correction
kind-correction-meaning = The report is wrong; this is what is established.
kind-contradiction = contradiction
kind-contradiction-meaning = Another report says otherwise.
kind-loaded-language = loaded word
kind-loaded-language-meaning = A word that takes sides; pointed out, never scored.
kind-missing-info = missing information
kind-missing-info-meaning = What the report should say and does not.
kind-translation = translation
kind-translation-meaning = A wording that comes from the translation, or strays from the original.
kind-figure = figure
kind-figure-meaning = A number: its bounds, what it counts, as of when.
kind-name = name
kind-name-meaning = A name and its other forms.
kind-date = date
kind-date-meaning = A date: its precision, its time zone, what it is the date of.
kind-source = provenance
kind-source-meaning = Where the report has it from.
kind-verification = verification
kind-verification-meaning = What was checked, and how.
kind-question = question
kind-question-meaning = What remains to be found out.
kind-claim = claim
kind-claim-meaning = An answer to a question about an incident, with the voice that gives it.

## Who vouches for a claim

attribution-asserted = asserted
attribution-asserted-meaning = The outlet says it in its own voice.
attribution-quoted = quoted
attribution-quoted-meaning = A speaker’s own words, in quotation marks.
attribution-reported = reported
attribution-reported-meaning = What a speaker said, in other words.
attribution-conditional = reportedly
attribution-conditional-meaning = Hearsay, or the French conditional: repeated without vouching for it.
attribution-unattributed-passive = in the passive, by nobody
attribution-unattributed-passive-meaning = “It was established”: nobody says by whom.
attribution-denied = denied
attribution-denied-meaning = A speaker says it is not so.
attribution-question = asked
attribution-question-meaning = The report asks and does not answer.
attribution-forecast = forecast
attribution-forecast-meaning = A prediction or a promise: it has not happened yet.

## How two answers compare

relation-same = same
relation-same-meaning = The same answer, or one instant read on two clocks.
relation-compatible = compatible
relation-compatible-meaning = Both answers can be true.
relation-update = update
relation-update-meaning = The later answer follows the earlier one: a toll rises.
relation-incomparable = incomparable
relation-incomparable-meaning = The answers are not about the same thing, the same people or the same extent.
relation-contradicts = contradictory
relation-contradicts-meaning = Not both answers can be true.

reason-equal = The same answer everywhere: “{ $a }”.
reason-overlap = “{ $a }” and “{ $b }” can both be true: some number fits both wordings.
reason-later-higher = “{ $a }” ({ $when_a }) and “{ $b }” ({ $when_b }): the later number is the higher one, as happens when more becomes known.
reason-later-lower = “{ $a }” ({ $when_a }) and “{ $b }” ({ $when_b }): the later number is the lower one, which more knowledge does not explain.
reason-disjoint = “{ $a }” and “{ $b }”: no number fits both wordings, and nothing sets them apart in time.
reason-what = They do not count the same thing: “{ $a }” here, “{ $b }” there.
reason-who = They do not count the same people: “{ $a }” here, “{ $b }” there.
reason-scope = They do not cover the same ground: “{ $a }” here, “{ $b }” there.
reason-words = “{ $a }” and “{ $b }”: two answers in words, which only a reader can compare.
reason-kinds = “{ $a }” and “{ $b }” are not of one kind: number, date or text.
reason-same-instant = “{ $a }” and “{ $b }”: one instant, read on two clocks.
reason-shared-days = “{ $a }” and “{ $b }” can be the same day.
reason-other-days = “{ $a }” and “{ $b }” have no day in common.
reason-other-times = “{ $a }” and “{ $b }” are not the same time of day.
reason-fell = “{ $a }” ({ $when_a }) and “{ $b }” ({ $when_b }): the later number is the lower one, and this kind of number can fall.

## Why reports count as one origin

tie-analyst = The editors’ decision. { $reason }
tie-outlet = They appeared in the same outlet: { $name }.
tie-owner = Their outlets have the same owner: { $name }.
tie-agency = They draw on the same agency: { $name }.
tie-statement = They relay the same statement: { $title }.
tie-wording = They have { $n } words in common, to the letter.

## Reliability of a source (letter)

grade-a = completely reliable
grade-a-meaning = Tried and tested: what it publishes in this field has always held.
grade-b = usually reliable
grade-b-meaning = Right most of the time; a doubt can remain in a given case.
grade-c = fairly reliable
grade-c-meaning = Right on occasion; to be relied on with reserve.
grade-d = not usually reliable
grade-d-meaning = Disproved more often than confirmed.
grade-e = unreliable
grade-e-meaning = Has lost all trust in this field.
grade-f = cannot be judged
grade-f-meaning = Nobody has judged, or there is nothing to judge by. It is not a middling grade.
grade-none = not judged

## Credibility of a piece of information (digit)

credibility-1 = confirmed by other sources
credibility-1-meaning = Two independent origins at least say so.
credibility-2 = probably true
credibility-2-meaning = Consistent, and in keeping with what is known, but the independence of the sources is not assured.
credibility-3 = possibly true
credibility-3-meaning = Plausible; little confirms it, nothing conflicts with it.
credibility-4 = doubtful
credibility-4-meaning = Possible, but sits badly with what is known.
credibility-5 = improbable
credibility-5-meaning = Contradicted by what is otherwise known.
credibility-6 = cannot be judged
credibility-6-meaning = Nobody has judged, or there is nothing to compare it with.

## Numbers and bounds

bound-exact = { $n }
bound-exact-wordless = number not given
bound-at-least = at least { $n }
bound-at-least-wordless = number not given
bound-at-most = at most { $n }
bound-at-most-wordless = number not given
bound-about = about { $n }
bound-about-wordless = number not given
bound-between = { $n } to { $m }
bound-between-wordless = number not given
bound-several = several ({ $n })
bound-several-wordless = several
bound-tens = tens ({ $n })
bound-tens-wordless = tens
bound-dozens = dozens ({ $n })
bound-dozens-wordless = dozens
bound-hundreds = hundreds ({ $n })
bound-hundreds-wordless = hundreds
bound-none = none
bound-none-wordless = none
bound-unknown = number not given
bound-unknown-wordless = number not given

## Questions

question-killed = How many killed?
question-wounded = How many wounded?
question-casualties = How many casualties?
question-captured = How many captured?
question-missing = How many missing?
question-dead-or-missing = How many dead or missing?
question-displaced = How many displaced?
question-arrested = How many arrests?
question-evacuated = How many evacuated?
question-troops = How many troops?
question-participants = How many people took part?
question-abducted = How many abducted?
question-charged = How many charged?
question-sentenced = How many sentenced?
question-released = How many released?
question-rescued = How many rescued?
question-hospitalised = How many in hospital?
question-infected = How many infected?
question-demonstrators = How many demonstrators?
question-damaged = How many damaged?
question-launched = How many launched?
question-intercepted = How many intercepted?
question-destroyed = How many destroyed?
question-strikes = How many strikes?
question-weapons = How many weapons?
question-vehicles = How many vehicles?
question-drones = How many drones?
question-positions = How many positions?
question-positions-lost = How many positions lost?
question-observation-posts = How many observation posts?
question-places-shelled = How many places shelled?
question-duration = For how long?
question-signed = When was it signed?
question-effective = When did it take effect?
question-began = When did it begin?
question-ended = When did it end?
question-reported = When was it reported?
question-announced = When was it announced?
question-ceasefire = Ceasefire from when?
question-when = When?
question-where = Where?
question-cause = For what reason?
question-responsible = Who is said to have done it?
question-first-fire = Who is said to have fired first?
question-weapon = With what weapon?
question-agreed = What was agreed?

## What is counted, and among whom

what-killed = killed
what-wounded = wounded
what-casualties = casualties
what-captured = captured
what-missing = missing
what-dead-or-missing = dead or missing
what-displaced = displaced
what-arrested = people arrested
what-evacuated = evacuated
what-troops = troops
what-strikes = strikes
what-weapons = weapons
what-vehicles = vehicles
what-drones = drones
what-positions = positions
what-posts = posts
what-places = places
what-houses = houses
what-abducted = abducted
what-charged = charged
what-sentenced = sentenced
what-released = released
what-rescued = rescued
what-hospitalised = in hospital
what-infected = infected
what-demonstrators = demonstrators
what-damaged = damaged
what-launched = launched
what-intercepted = intercepted
what-destroyed = destroyed
what-days = days
what-weeks = weeks
what-months = months
what-hours = hours
who-armenian-military = Armenian forces
who-azerbaijani-military = Azerbaijani forces
who-karabakh-forces = forces of Nagorno-Karabakh
who-russian-peacekeepers = Russian peacekeepers
who-russian-military = Russian forces
who-ukrainian-military = Ukrainian forces
who-own-military = its own forces
who-enemy-military = the other side’s forces
who-civilians = civilians
who-civilian = civilians
who-military = soldiers
who-journalists = journalists
who-mixed = soldiers and civilians
who-all = everybody
who-people = people
who-rebels = rebels
who-police = police
who-children = children
who-women = women
who-migrants = migrants
who-protesters = protesters
who-workers = workers
who-students = students
who-passengers = passengers
who-prisoners = prisoners
who-unspecified = not specified

## What an incident is to a report

role-main = what the report is about
role-background = recalled

## Rights

rights-full = full text
rights-excerpt = excerpts: the passages with notes
rights-metadata = title, outlet and date only

## Genre of a report

genre-actuality = actuality
genre-analysis = analysis
genre-background = background
genre-current = current situation
genre-exclusive = exclusive
genre-feature = feature
genre-forecast = forecast
genre-from-the-scene = report from the scene
genre-history = history
genre-interview = interview
genre-opinion = opinion
genre-press-digest = press digest
genre-press-release = press release
genre-profile = profile
genre-question-and-answer = questions and answers
genre-quote = quotation
genre-retrospective = retrospective
genre-special-report = special report
genre-summary = summary
genre-transcript = verbatim transcript
genre-update = update
genre-wrapup = round-up
genre-own-reporting = the outlet’s own reporting
genre-wire = agency report
genre-wire-rewritten = agency report, rewritten
genre-statement-relay = a statement passed on
genre-aggregation = pieced together from other reports
genre-translation = translation of another outlet’s report
genre-unknown = genre unknown

## Type of incident, after ACLED

event-armed-clash = armed clash
event-government-regains-territory = territory retaken by a government
event-non-state-actor-overtakes-territory = territory taken by a non-state group
event-chemical-weapon = chemical weapon
event-air-drone-strike = air or drone strike
event-suicide-bomb = suicide bombing
event-shelling-artillery-missile-attack = shelling, artillery or missile fire
event-remote-explosive-landmine-ied = landmine or explosive device
event-grenade = grenade
event-sexual-violence = sexual violence
event-attack = attack on civilians
event-abduction-forced-disappearance = abduction or forced disappearance
event-peaceful-protest = peaceful protest
event-protest-with-intervention = protest with intervention
event-excessive-force-against-protesters = excessive force against protesters
event-violent-demonstration = violent demonstration
event-mob-violence = mob violence
event-agreement = agreement
event-arrests = arrests
event-change-to-group-activity = change to a group or its activity
event-disrupted-weapons-use = weapons seized or disabled
event-headquarters-or-base-established = base established
event-looting-property-destruction = looting or destruction of property
event-non-violent-transfer-of-territory = transfer of territory without violence
event-other = other

## Dates of an incident

date-signed = signature
date-effective = entry into force
date-began = beginning
date-ended = end
date-reported = report
date-announced = announcement
date-unknown = date unknown

time-precision-1 = to the day
time-precision-2 = to the week
time-precision-3 = to the month

geo-precision-1 = in this place
geo-precision-2 = near this place, or in a small part of the region
geo-precision-3 = somewhere in the region
geo-precision-unstated = nobody says how exactly

clock-Z = UTC
clock-UTC = universal time
clock-London = London
clock-Paris = Paris
clock-Brussels = Brussels
clock-Berlin = Berlin
clock-Madrid = Madrid
clock-Rome = Rome
clock-Warsaw = Warsaw
clock-Kiev = Kyiv
clock-Kyiv = Kyiv
clock-Athens = Athens
clock-Istanbul = Istanbul
clock-Moscow = Moscow
clock-Tbilisi = Tbilisi
clock-Yerevan = Yerevan
clock-Baku = Baku
clock-Tehran = Tehran
clock-Jerusalem = Jerusalem
clock-Beirut = Beirut
clock-Damascus = Damascus
clock-Baghdad = Baghdad
clock-Cairo = Cairo
clock-Dubai = Dubai
clock-Kabul = Kabul
clock-Kolkata = Kolkata
clock-Shanghai = Shanghai
clock-Tokyo = Tokyo

## How a statement is relayed

relay-verbatim = word for word
relay-translated = translated
relay-cut = in part
relay-paraphrased = paraphrased

## Who speaks

speaker-ministry = ministry
speaker-armed-forces = armed forces
speaker-head-of-state = head of state or government
speaker-other-official = other official
speaker-de-facto-authority = de facto authority
speaker-io-ngo = international organisation or NGO
speaker-local-witness = local witness
speaker-outlet-reporter = the outlet’s reporter
speaker-wire-agency = news agency
speaker-other-outlet = another outlet
speaker-social-post = post on a social network
speaker-anonymous = anonymous source
speaker-unknown = speaker unknown

## Sources

source-agency = news agency
source-newspaper = newspaper
source-magazine = magazine
source-radio = radio
source-television = television
source-online = news site
source-institution = institution
source-blog = blog
source-aggregator = aggregator
source-unknown = kind not known

ownership-SC = state controlled
ownership-CaPu = captured public or state managed
ownership-CaPr = captured private
ownership-ISFM = independent, state funded and state managed
ownership-ISF = independent, state funded
ownership-ISM = independent, state managed
ownership-IP = independent public
ownership-NA = neither state nor public

## Corrections

weight-minor = minor
weight-substantial = substantial

## Register of names

names-person = People
names-place = Places
names-organisation = Organisations

## Timeline

timeline-event = event
timeline-statement = statement
timeline-publication = publication

## Notes

note = note
note-n = Note { $n }
all-notes = all
unknown = unknown

## Languages

lang-ar = Arabic
lang-az = Azerbaijani
lang-be = Belarusian
lang-bg = Bulgarian
lang-cs = Czech
lang-da = Danish
lang-de = German
lang-el = Greek
lang-en = English
lang-es = Spanish
lang-et = Estonian
lang-fa = Persian
lang-fi = Finnish
lang-fr = French
lang-he = Hebrew
lang-hi = Hindi
lang-hr = Croatian
lang-hu = Hungarian
lang-hy = Armenian
lang-it = Italian
lang-ja = Japanese
lang-ka = Georgian
lang-kk = Kazakh
lang-ko = Korean
lang-ku = Kurdish
lang-lt = Lithuanian
lang-lv = Latvian
lang-nl = Dutch
lang-no = Norwegian
lang-pl = Polish
lang-ps = Pashto
lang-pt = Portuguese
lang-ro = Romanian
lang-ru = Russian
lang-sr = Serbian
lang-sv = Swedish
lang-tr = Turkish
lang-uk = Ukrainian
lang-und = language unknown
lang-ur = Urdu
lang-uz = Uzbek
lang-zh = Chinese

## Countries

country-AE = United Arab Emirates
country-AF = Afghanistan
country-AM = Armenia
country-AT = Austria
country-AZ = Azerbaijan
country-BE = Belgium
country-BG = Bulgaria
country-BR = Brazil
country-BY = Belarus
country-CA = Canada
country-CH = Switzerland
country-CN = China
country-CZ = Czechia
country-DE = Germany
country-DK = Denmark
country-DZ = Algeria
country-EG = Egypt
country-ES = Spain
country-FI = Finland
country-FR = France
country-GB = United Kingdom
country-GE = Georgia
country-GR = Greece
country-HU = Hungary
country-IE = Ireland
country-IL = Israel
country-IN = India
country-IQ = Iraq
country-IR = Iran
country-IT = Italy
country-JP = Japan
country-KZ = Kazakhstan
country-LB = Lebanon
country-MA = Morocco
country-NL = Netherlands
country-NO = Norway
country-PK = Pakistan
country-PL = Poland
country-PS = Palestine
country-PT = Portugal
country-QA = Qatar
country-RO = Romania
country-RS = Serbia
country-RU = Russia
country-SA = Saudi Arabia
country-SE = Sweden
country-SY = Syria
country-TN = Tunisia
country-TR = Türkiye
country-UA = Ukraine
country-US = United States
country-UZ = Uzbekistan

## Data

data-annotations = The notes as W3C Web Annotations, with the place of each in the text.
data-linked = The edition in the vocabulary of schema.org, as JSON-LD.
data-references = The reports as CSL-JSON, for Zotero and other managers of references.
data-articles = The articles, one a line.
data-claims = The claims, one a line.
data-dossier = The whole edition in one JSON file, schema 1.
data-geojson = Where what happened, for a mapping program (GeoJSON, RFC 7946): a point for each incident whose position is known, and none for the others.

column-id = identifier, the same from edition to edition
column-title = title as it appeared
column-source = identifier of the source; empty when it is unknown
column-published = date of publication, in EDTF
column-language = language, a BCP 47 tag
column-url = the report’s address on the web
column-words = number of words of the text
column-rights = how much of the text the public sees: full, excerpt or metadata
column-incidents = identifiers of the incidents, with spaces between
column-sha256 = SHA-256 of the capture
column-incident = identifier of the incident
column-question = question that the value answers
column-article = identifier of the article
column-value = number, EDTF date or text; an interval has “..” between its two numbers
column-bound = how the number is bounded: exact, at-least, at-most, about, between…
column-what = what is counted
column-who = among whom it is counted
column-scope = place and period
column-as_of = the date at which the value held, in EDTF
column-voice = who asserts it
column-attribution = who vouches for it: asserted, quoted, reported…
column-annotation = identifier of the note

# Positions
side-north = N
side-south = S
side-east = E
side-west = W
decimal-mark = .

# Lists
page-of-list = { $title }, page { $n }
