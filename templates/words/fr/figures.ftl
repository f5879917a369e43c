### Les mots des cartes et de qui relaie qui.

## Carte

map-title = Où cela s’est passé
map-standfirst = { $places ->
    [0] Aucun incident de ce dossier n’a de lieu dont la position soit connue.
    [one] Un lieu.
   *[other] { $places } lieux.
  } { $located ->
    [0] {""}
    [one] Un incident figure sur la carte.
   *[other] { $located } incidents figurent sur la carte.
  } { $unlocated ->
    [0] {""}
    [one] Un autre n’a pas de position connue ; il est donné plus bas.
   *[other] { $unlocated } autres n’ont pas de position connue ; ils sont donnés plus bas.
  }
map-figure = Où se sont passés les incidents de ce dossier
map-description = { $places ->
    [one] Un lieu
   *[other] { $places } lieux
  }, { $incidents ->
    [one] un incident
   *[other] { $incidents } incidents
  }. La liste qui suit la carte dit la même chose.
map-key = Signes
map-key-number = dans un signe, un nombre compte les incidents ; à côté, il renvoie au lieu de la liste
map-places = Lieu par lieu
map-unlocated = Sans position connue
map-unlocated-why = Ces incidents n’ont pas de lieu, ou un lieu dont personne n’a relevé la position. On ne les place donc nulle part.
map-forms = S’écrit aussi
map-file = La même chose pour un logiciel de cartographie :
map-lines = Tracés et noms
map-disclaimer = Les côtes, les frontières et les noms de pays sont ceux des fonds publics cités ci-dessous, simplifiés pour l’écran. Ils ne sont pas de nous, et les tracer n’est pas prendre parti. Un trait interrompu sépare des territoires dont l’un n’a pas de code ISO 3166-1.
map-disclaimer-names = Les noms de lieux sont ceux de notre registre, qui donne toutes les autres formes :
map-place = { $place } : { $n } incidents
map-place-of = { $place } : { $incident }
map-several = { $place } et { $n } autres
kilometres = { $n } km

locator-title = Carte : { $place }
locator-description = { $position }, { $precision }.
locator-link = sur la carte

## Qui relaie qui

network-title = Qui relaie qui
network-incident = Qui relaie qui sur cet incident
network-statement = Qui relaie cette déclaration
network-dossier = Qui relaie qui dans ce dossier
network-description = { $n ->
    [one] Un trait
   *[other] { $n } traits
  } de ceux qui parlent, de leurs déclarations et des agences vers ceux qui en tiennent quelque chose. La liste qui suit le dessin dit la même chose.
network-why-incident = De celui qui parle à celui qui rapporte. Les récits sous une même accolade comptent pour une seule origine ; les origines, plus haut, disent pourquoi.
network-why-dossier = De celui qui parle aux titres qui le relaient, dans tout le dossier.
network-by-outlet = Les articles d’un même titre sont réunis.
network-left-out = { $n ->
    [one] Un autre n’a pas trouvé place ici.
   *[other] { $n } autres, les moins reliés, n’ont pas trouvé place ici.
  }
network-key = Traits
network-list = La même chose en liste
network-speakers = Qui parle
network-statements = Ce qui a été dit
network-agencies = Agences
network-outlets = Titres
network-reports = Articles
network-one-origin = une seule origine
network-says = a dit
network-whole = relayé mot pour mot ou traduit
network-part = relayé en partie ou reformulé
network-passed = relayé, on n’a pas noté comment
network-credits = crédité comme agence
network-quotes = cité ou rapporté, sans déclaration connue
