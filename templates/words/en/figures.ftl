### The words of the maps and of who relays whom.

## Map

map-title = Where it happened
map-standfirst = { $places ->
    [0] No incident of this dossier has a place with a known position.
    [one] One place.
   *[other] { $places } places.
  } { $located ->
    [0] {""}
    [one] One incident lies on the map.
   *[other] { $located } incidents lie on the map.
  } { $unlocated ->
    [0] {""}
    [one] One more has no known position and stands below it.
   *[other] { $unlocated } more have no known position and stand below it.
  }
map-figure = Where the incidents of this dossier happened
map-description = { $places ->
    [one] One place
   *[other] { $places } places
  }, { $incidents ->
    [one] one incident
   *[other] { $incidents } incidents
  }. The list after the map says the same.
map-key = Signs
map-key-number = a number in a sign counts incidents; a number beside one is the place’s in the list
map-places = Place by place
map-unlocated = Without a known position
map-unlocated-why = These incidents have no place, or a place whose position nobody has looked up. They are not put anywhere for that.
map-forms = Also written
map-file = The same for a mapping program:
map-lines = Lines and names
map-disclaimer = Coasts, borders and names of countries are those of the public sets named below, thinned for the screen. They are not ours, and we take no side by drawing them. Broken lines part territories of which one has no code of ISO 3166-1.
map-disclaimer-names = The names of places are those of our register, which lists every other form:
map-place = { $place }: { $n } incidents
map-place-of = { $place }: { $incident }
map-several = { $place } and { $n } more
kilometres = { $n } km

locator-title = Map: { $place }
locator-description = { $position }, { $precision }.
locator-link = on the map

## Who relays whom

network-title = Who relays whom
network-incident = Who relays whom about this incident
network-statement = Who relays this statement
network-dossier = Who relays whom in this dossier
network-description = { $n ->
    [one] One line
   *[other] { $n } lines
  } from speakers, statements and agencies to those that have something from them. The list after the drawing says the same.
network-why-incident = From the one who speaks to the one who reports. Reports in a bracket count as one origin; why is said by the origins above.
network-why-dossier = From the one who speaks to the outlets that pass it on, over the whole dossier.
network-by-outlet = The reports of an outlet stand together.
network-left-out = { $n ->
    [one] One more has no room here.
   *[other] { $n } more, with the fewest lines, have no room here.
  }
network-key = Lines
network-list = The same as a list
network-speakers = Who speaks
network-statements = What was said
network-agencies = Agencies
network-outlets = Outlets
network-reports = Reports
network-one-origin = one origin
network-says = said
network-whole = relayed word for word or in translation
network-part = relayed in part or in other words
network-passed = relayed, how is not noted
network-credits = credited as an agency
network-quotes = quoted or reported, no statement known
