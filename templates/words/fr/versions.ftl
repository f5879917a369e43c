# Les versions d’un récit et les relevés de capture.

## Les versions d’un récit

versions-title = Versions
versions-kicker = Ce que le média a changé
versions-standfirst = { $n ->
    [one] Une version de ce récit est conservée. Toute autre est mise en regard du texte que nos notes commentent ; la casse, la ponctuation et la mise en page ne comptent pas.
   *[other] { $n } versions de ce récit sont conservées. Chacune est mise en regard du texte que nos notes commentent ; la casse, la ponctuation et la mise en page ne comptent pas.
}
versions-note = Pourquoi nos notes portent sur ce texte.
versions-list = Dans l’ordre du temps
version-n = Version { $n }
version-annotated = nos notes portent sur ce texte
version-published = publiée :
version-captured = capturée :
version-captured-unknown = moment de la capture inconnu
versions-from-to = De la version { $earlier } à la version { $later }
versions-headline-changed = Le titre
versions-subtitle-changed = La ligne sous le titre
versions-figures-changed = Les chiffres, tels que le programme les lit
versions-then = puis
figure-not-given = pas donné
versions-passages-changed = Les passages
versions-same = { $n ->
    [one] un passage inchangé
   *[other] { $n } passages inchangés
}
versions-earlier = Avant
versions-later = Après
versions-same-text = Le texte est le même, à la lettre près.
versions-same-words = Les mots sont les mêmes ; la casse, la ponctuation ou la mise en page ont changé.
versions-not-shown = Le texte des deux versions n’est pas montré ici : les droits ne le permettent pas. Leurs empreintes disent s’il a changé.
versions-how-title = Ce qui est comparé
versions-how = Une version est ce que contient une capture : ce que le média a publié entre deux captures n’est pas connu. Les phrases sont appariées par leurs mots communs, et l’objet d’un changement est trouvé par le programme ; lisez les deux côtés.
versions-count = { $n ->
    [one] Une version
   *[other] { $n } versions
}
versions-differ = {" "}de ce récit diffèrent : { $list }.
versions-headline = le titre
versions-figures = { $n ->
    [one] un passage avec un chiffre
   *[other] { $n } passages avec des chiffres
}
versions-passages = { $n ->
    [one] un autre passage
   *[other] { $n } autres passages
}
versions-is-older = Nos notes portent sur une version antérieure.
change-changed = Changé
change-added = Ajouté
change-removed = Retiré
change-moved = Déplacé
changes-figures = { $n ->
    [one] un changement de chiffres
   *[other] { $n } changements de chiffres
}
changes-dates = { $n ->
    [one] un changement de dates
   *[other] { $n } changements de dates
}
changes-names = { $n ->
    [one] un changement de noms
   *[other] { $n } changements de noms
}
changes-wording = { $n ->
    [one] un changement de mots
   *[other] { $n } changements de mots
}
changes-added = { $n ->
    [one] un passage ajouté
   *[other] { $n } passages ajoutés
}
changes-removed = { $n ->
    [one] un passage retiré
   *[other] { $n } passages retirés
}
changes-moved = { $n ->
    [one] un passage déplacé
   *[other] { $n } passages déplacés
}
label-figures = chiffres
label-dates = dates
label-names = noms
label-wording = mots

## Le relevé d’une capture

record = Le relevé de la capture
record-requested = Adresse demandée
record-final = Adresse qui a répondu
record-canonical = Adresse que la page se donne
record-status = Réponse du serveur
record-captured = Capture
record-captured-from = D’où on le sait
record-tool = Capturé avec
record-received = Reçu sous le nom
record-archive-file = Archive d’où il vient
record-archive-member = Place dans l’archive
record-archive-sha256 = SHA-256 de l’archive
record-media-type = Type de fichier constaté
record-content-type = Type nommé par le serveur
record-encoding = Encodage
record-malformed = Suites d’octets mal formées
record-extraction = Texte extrait avec
record-extraction-version = Version de la méthode
record-beginning = Seulement le début
record-text = SHA-256 du texte extrait
record-unseen = Caractères invisibles
record-disagrees = La capture dit aussi, { $what }
captured-from-visible = une ligne de la page
captured-from-json-ld = les données liées de la page
captured-from-opengraph = les données Open Graph de la page
captured-from-meta = les données d’en-tête de la page
captured-from-microdata = les microdonnées de la page
captured-from-time-element = une heure marquée sur la page
captured-from-link = un lien de la page
captured-from-document = la page comme document
captured-from-saved-page-mark = la marque du programme qui a enregistré la page
captured-from-pdf-xmp = les données XMP du PDF
captured-from-pdf-info = le dictionnaire d’informations du PDF
captured-from-reference-manager = un gestionnaire de références
captured-from-envelope = la notice de l’archive ou l’en-tête du message
captured-from-address = l’adresse de la page
captured-from-detected = jugé d’après le texte
captured-from-tool = l’outil de capture
captured-from-file-time = la date que porte le fichier
captured-from-stated = déclaré par une personne
captured-from-unknown = inconnu
custody-collected = Recueilli
custody-received = Reçu
custody-imported = Versé au dossier
custody-transferred = Transmis
custody-copied = Copié
custody-stored = Mis en réserve
custody-examined = Examiné
custody-verified = Vérifié
custody-deposited = Déposé
