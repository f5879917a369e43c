# Ce qui entoure chaque page : navigation, édition, pied de page.

nav-home = Accueil
nav-articles = Articles
nav-incidents = Incidents
nav-sources = Sources
nav-statements = Déclarations
nav-timeline = Chronologie
nav-map = Carte
nav-names = Noms
nav-notes = Notes
nav-methodology = Méthode
nav-corrections = Corrections
nav-search = Recherche
nav-verify = Vérifier
nav-data = Données

frame-skip = Aller au contenu
frame-sections = Rubriques
frame-crumbs = Fil d’Ariane
frame-edition-state = État de l’édition
frame-review-band = Édition de travail – ne pas diffuser
frame-licence = Textes de la rédaction et notes : { $licence }.
frame-rights = Les articles cités restent à leurs éditeurs.
frame-contact = Nous écrire : { $contact }.

edition-public = Édition publique
edition-public-n = Édition publique nº { $n }
edition-review = Édition de travail
edition-review-n = Édition de travail nº { $n }

pager = Pages de la liste
pager-previous = Page précédente
pager-next = Page suivante
pager-place = page { $n } sur { $of }

# Signes qui se collent à un mot.
colon =  :
quote-open = « 
quote-close =  »

# Le fil.
frame-feed = Fil Atom
feed-correction-of = Correction : { $title }
feed-correction = Correction
feed-correction-said = On lisait : { $was } On lit : { $now } Motif : { $why }
