//! Classes of words, one bit each.

/// "the", "une"
pub(super) const DETERMINER: u32 = 1;
/// A pronoun that may be a subject.
pub(super) const SUBJECT: u32 = 1 << 1;
/// A pronoun for who is spoken to.
pub(super) const OBJECT: u32 = 1 << 2;
/// A preposition inside a name or a title: "of".
pub(super) const LINK: u32 = 1 << 3;
/// Any preposition.
pub(super) const PREPOSITION: u32 = 1 << 4;
/// "and", "mais"
pub(super) const CONJUNCTION: u32 = 1 << 5;
/// Opens a clause: "if", "quand".
pub(super) const SUBORDINATE: u32 = 1 << 6;
/// Opens what is said.
pub(super) const THAT: u32 = 1 << 7;
/// "who", "dont"
pub(super) const RELATIVE: u32 = 1 << 8;
/// An auxiliary of any kind.
pub(super) const AUXILIARY: u32 = 1 << 9;
/// An auxiliary of the passive.
pub(super) const PASSIVE: u32 = 1 << 10;
/// "not", "jamais"
pub(super) const NEGATION: u32 = 1 << 11;
/// May stand between subject and verb.
pub(super) const ADVERB: u32 = 1 << 12;
/// A day, a month and the like.
pub(super) const TIME: u32 = 1 << 13;
/// Before the agent of a passive.
pub(super) const BY: u32 = 1 << 14;
/// Before a base form.
pub(super) const TO: u32 = 1 << 15;
/// An auxiliary that says what may be.
pub(super) const MODAL: u32 = 1 << 16;
/// "'s"
pub(super) const POSSESSIVE: u32 = 1 << 17;
/// Before a name: "Mr", "ministre".
pub(super) const TITLE: u32 = 1 << 18;
/// A noun for a person.
pub(super) const PERSON: u32 = 1 << 19;
/// A noun for a body or a text.
pub(super) const GROUP: u32 = 1 << 20;
/// A given name.
pub(super) const GIVEN: u32 = 1 << 21;
/// A pronoun for several.
pub(super) const PLURAL: u32 = 1 << 22;
/// A pronoun for no person.
pub(super) const THING: u32 = 1 << 23;
/// An infinitive that what is said begins with.
pub(super) const INFINITIVE: u32 = 1 << 24;
/// Turns away from what was said: "but".
pub(super) const ADVERSATIVE: u32 = 1 << 25;
/// A determiner of somebody new.
pub(super) const INDEFINITE: u32 = 1 << 26;
/// Says when or how something was said: "during", "lors".
pub(super) const ASIDE: u32 = 1 << 27;
/// In which something is said: a statement, an interview.
pub(super) const MEDIUM: u32 = 1 << 28;

/// A number in words: "treize", "centaine".
pub(super) const AMOUNT: u32 = 1 << 29;
/// Opens a phrase for more than one: "les", "several".
pub(super) const SEVERAL: u32 = 1 << 30;
/// Tells a gender, and nothing else.
pub(super) const GENDERED: u32 = 1 << 31;

/// What names somebody: a person or a body, by name or by office.
pub(super) const SOMEBODY: u32 = PERSON | GROUP | TITLE | GIVEN;

/// The class of a list of the data, by its name; none for a name that is no class.
pub(super) fn bit(name: &str) -> u32 {
    match name {
        "determiner" => DETERMINER,
        "object" | "object_m" | "object_f" => OBJECT,
        "adversative" => ADVERSATIVE,
        "indefinite" => INDEFINITE,
        "link" => LINK,
        "preposition" => PREPOSITION,
        "conjunction" => CONJUNCTION,
        "subordinate" => SUBORDINATE,
        "that" => THAT,
        "relative" => RELATIVE,
        "auxiliary" => AUXILIARY,
        "passive" => PASSIVE,
        "negation" => NEGATION,
        "adverb" => ADVERB,
        "time" => TIME,
        "by" => BY,
        "to" => TO,
        "modal" => MODAL,
        "possessive" => POSSESSIVE,
        "aside" => ASIDE,
        "medium" => MEDIUM,
        "amount" => AMOUNT,
        "several" => SEVERAL,
        "masculine" | "feminine" => GENDERED,
        _ => 0,
    }
}
