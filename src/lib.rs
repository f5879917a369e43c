//! Recoupe turns a folder of collected news reports into an annotated dossier: a static website
//! that shows its evidence.
