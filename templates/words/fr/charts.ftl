## Figures du temps et des nombres

tick-month-1 = janv.
tick-month-2 = févr.
tick-month-3 = mars
tick-month-4 = avr.
tick-month-5 = mai
tick-month-6 = juin
tick-month-7 = juil.
tick-month-8 = août
tick-month-9 = sept.
tick-month-10 = oct.
tick-month-11 = nov.
tick-month-12 = déc.
tick-day = { $d } { $m }
tick-with-year = { $x } { $y }
tick-hour = { $h } h
tick-minute = { $h } h { $min }

form-day = un jour
form-moment = une heure dite
form-within = un moment de cette période
form-lasting = toute cette période
form-about = vers ce jour
form-uncertain = date incertaine
chart-table = Les mêmes données en tableau

## Frise

strip-title = Ce qui s’est passé et ce qui en a paru, au fil du temps
strip-description = Frise à deux rangs. { $happened ->
    [0] Aucun fait daté
    [one] Un fait ou une déclaration
   *[other] { $happened } faits et déclarations
  } au-dessus de la ligne, { $published ->
    [0] aucune parution datée
    [one] une parution
   *[other] { $published } parutions
  } au-dessous ; de { $from } à { $to }. La liste qui suit dit la même chose jour par jour.
strip-date = { $kind } : { $title }
strip-caption = Heure de { $zone }. Les noms mènent aux pages.
times-title = Les dates de l’incident et celles des récits
times-description = Frise à deux rangs : les dates de l’incident au-dessus de la ligne, la parution des récits au-dessous ; de { $from } à { $to }.
times-happened = L’incident
times-published = Les récits
times-caption = Heure de { $zone }. Les dates et les récits sont donnés en toutes lettres sur cette page.

## Chiffres d’une question

claims-title = Les réponses sur une même échelle
claims-figure-title = { $question } : ce que permet chaque réponse
claims-aside = Sans nombre, donc hors de l’échelle : { $claims }.
claims-row = { $voice } : { $value }
claims-origin = Origine
claims-voice = Qui le dit
claims-outlet = Où
claims-value = Valeur
claims-when = À quelle date
claim-published = paru : { $date }
agree-one = Un seul nombre s’accorde avec toutes les réponses : { $n }
agree-from = Compatible avec toutes les réponses : { $n } ou plus
agree-between = Compatible avec toutes les réponses : de { $n } à { $m }
agree-none = Aucun nombre ne s’accorde avec toutes les réponses
claims-aside-dates = Sans début ni fin, donc hors de l’échelle : { $claims }.
agree-date = Compatible avec toutes les réponses : { $date }
agree-dates = Compatible avec toutes les réponses : de { $from } à { $to }
agree-none-dates = Aucun moment ne s’accorde avec toutes les réponses
axis-zone = Heure de { $zone }.
axis-logarithmic = échelle logarithmique : chaque puissance de dix à même distance

## Calendrier des parutions

coverage-title = Quand la collection a paru, et sur quoi
coverage-description = { $n ->
    [one] Un récit daté
   *[other] { $n } récits datés
  } ; le plus en une fois : { $most } ({ $when }).
coverage-caption = { $unit ->
    [day] Par jour.
    [week] Par semaine.
    [month] Par mois.
    [quarter] Par trimestre.
    [year] Par année.
    [decade] Par décennie.
   *[century] Par siècle.
  } Rond : parution, d’autant plus grand que les récits sont nombreux. Carré : l’incident.
coverage-vague = { $n ->
    [one] Un récit, de date trop vague, n’y est pas placé.
   *[other] { $n } récits, de date trop vague, n’y sont pas placés.
  }
coverage-undated = { $n ->
    [one] Un récit n’est pas daté.
   *[other] { $n } récits ne sont pas datés.
  }
coverage-others = { $n ->
    [one] Un autre incident n’a pas de ligne.
   *[other] { $n } autres incidents n’ont pas de ligne.
  }
coverage-all = Tous les récits
coverage-when = Période
coverage-reports = Récits
coverage-about = Incidents
coverage-week = semaine du { $date }
coverage-quarter = trimestre de { $date }
coverage-years = à partir de { $date }
