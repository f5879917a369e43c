//! What holds of all dates, tried on random ones.

use proptest::prelude::{ProptestConfig, Strategy, any, prop_oneof};
use proptest::{prop_assert, prop_assert_eq, prop_assume, proptest};

use crate::time::relate::{Relation, relate};
use crate::time::words::{Lang, words};
use crate::time::zone::Zone;
use crate::time::{Edtf, Precision};

/// Text of one date, with signs that make it invalid at times.
fn date_text() -> impl Strategy<Value = String> {
    let day = "(-?[0-2][0-9]{3}(-([01][0-9]|2[1-4]|XX)(-([0-3][0-9]|XX))?)?|[0-2][0-9](X|[0-9])X|Y-?[0-9]{5,11})";
    let moment = "20[0-9]{2}-[01][0-9]-[0-2][0-9]T[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?(Z|[+-](0[0-9]|1[0-5])(:[0-5]0)?)?";
    (prop_oneof![day, moment], "[?~%]?").prop_map(|(date, sign)| date + &sign)
}

fn edtf_text() -> impl Strategy<Value = String> {
    let end = || prop_oneof![3 => date_text(), 1 => "(\\.\\.)?"];
    prop_oneof![2 => date_text(), 1 => (end(), end()).prop_map(|(a, b)| format!("{a}/{b}"))]
}

fn edtf() -> impl Strategy<Value = Edtf> {
    edtf_text().prop_filter_map("not a date", |text| Edtf::parse(&text).ok())
}

fn zone() -> impl Strategy<Value = Zone> {
    let names: Vec<_> = Zone::names().collect();
    any::<proptest::sample::Index>()
        .prop_map(move |index| Zone::parse(names[index.index(names.len())]).unwrap())
}

fn mirrored(relation: Relation) -> Relation {
    match relation {
        Relation::Before => Relation::After,
        Relation::After => Relation::Before,
        Relation::Contains => Relation::Within,
        Relation::Within => Relation::Contains,
        same
        @ (Relation::SameInstant | Relation::Same | Relation::Overlaps | Relation::Unknown) => same,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_or_refused_with_a_place(
        text in prop_oneof!["\\PC{0,40}", "[0-9XYTZ/?~%:+. h-]{0,24}", edtf_text()]
    ) {
        match Edtf::parse(&text) {
            Ok(date) => {
                let unfilled = words(&date, Lang::Fr).contains('{');
                prop_assert!(!unfilled);
            }
            Err(error) => {
                prop_assert!(text.get(error.range).is_some());
                prop_assert!(error.hint.is_some());
            }
        }
    }

    #[test]
    fn canonical_text_reads_back(date in edtf()) {
        prop_assert_eq!(Edtf::parse(&date.to_string()), Ok(date));
    }

    #[test]
    fn a_date_does_not_end_before_it_begins(date in edtf(), zone in zone()) {
        if let (Some(earliest), Some(latest)) = (date.earliest(zone), date.latest(zone)) {
            prop_assert!(earliest <= latest);
        }
        if let (Some(first), Some(last)) = (date.first_day(), date.last_day()) {
            prop_assume!(date.precision() != Precision::Interval);
            prop_assert!(first <= last);
        }
    }

    #[test]
    fn the_order_is_total(a in edtf(), b in edtf(), c in edtf()) {
        prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
        prop_assert_eq!(a.cmp(&b).is_eq(), a == b);
        let mut sorted = [a, b, c];
        sorted.sort();
        prop_assert!(sorted[0] <= sorted[2]);
    }

    #[test]
    fn a_relation_is_mirrored_by_its_converse(a in edtf(), b in edtf(), zone in zone()) {
        prop_assert_eq!(relate(&a, &b, zone), mirrored(relate(&b, &a, zone)));
    }
}
