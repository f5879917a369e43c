## Figures of time and numbers

tick-month-1 = Jan
tick-month-2 = Feb
tick-month-3 = Mar
tick-month-4 = Apr
tick-month-5 = May
tick-month-6 = Jun
tick-month-7 = Jul
tick-month-8 = Aug
tick-month-9 = Sep
tick-month-10 = Oct
tick-month-11 = Nov
tick-month-12 = Dec
tick-day = { $d } { $m }
tick-with-year = { $x } { $y }
tick-hour = { $h }:00
tick-minute = { $h }:{ $min }

form-day = a day
form-moment = a stated time
form-within = some time in this period
form-lasting = the whole of this period
form-about = about this day
form-uncertain = uncertain date
chart-table = The same data as a table

## Strip

strip-title = What happened and what was published, over time
strip-description = A timeline in two rows. { $happened ->
    [0] No dated event
    [one] One event or statement
   *[other] { $happened } events and statements
  } above the line, { $published ->
    [0] no dated publication
    [one] one publication
   *[other] { $published } publications
  } below it; from { $from } to { $to }. The list that follows says the same day by day.
strip-date = { $kind }: { $title }
strip-caption = By the clocks of { $zone }. Names lead to their pages.
times-title = The dates of the incident and of its reports
times-description = A timeline in two rows: the dates of the incident above the line, the publication of its reports below it; from { $from } to { $to }.
times-happened = The incident
times-published = The reports
times-caption = By the clocks of { $zone }. The dates and the reports stand in full on this page.

## Figures of a question

claims-title = The answers on one scale
claims-figure-title = { $question }: what each answer allows
claims-aside = Without a number, and so off the scale: { $claims }.
claims-row = { $voice }: { $value }
claims-origin = Origin
claims-voice = Who says so
claims-outlet = Where
claims-value = Value
claims-when = As of
claim-published = published { $date }
agree-one = One number fits every answer: { $n }
agree-from = Fits every answer: { $n } or more
agree-between = Fits every answer: { $n } to { $m }
agree-none = No number fits every answer
claims-aside-dates = Without a beginning or an end, and so off the scale: { $claims }.
agree-date = Fits every answer: { $date }
agree-dates = Fits every answer: { $from } to { $to }
agree-none-dates = No moment fits every answer
axis-zone = By the clocks of { $zone }.
axis-logarithmic = logarithmic scale: each power of ten at the same distance

## Calendar of coverage

coverage-title = When the collection was published, and on what
coverage-description = { $n ->
    [one] One dated report
   *[other] { $n } dated reports
  }; most at once: { $most } ({ $when }).
coverage-caption = { $unit ->
    [day] By day.
    [week] By week.
    [month] By month.
    [quarter] By quarter.
    [year] By year.
    [decade] By decade.
   *[century] By century.
  } Circle: publication, the larger the more reports. Square: the incident.
coverage-vague = { $n ->
    [one] One report is dated too vaguely to have a place.
   *[other] { $n } reports are dated too vaguely to have a place.
  }
coverage-undated = { $n ->
    [one] One report is undated.
   *[other] { $n } reports are undated.
  }
coverage-others = { $n ->
    [one] One more incident has no row.
   *[other] { $n } more incidents have no row.
  }
coverage-all = All reports
coverage-when = Period
coverage-reports = Reports
coverage-about = Incidents
coverage-week = week of { $date }
coverage-quarter = quarter from { $date }
coverage-years = from { $date }
