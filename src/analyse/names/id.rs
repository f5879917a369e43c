//! The ids of proposed entries: readable, unique, and the same when other articles come.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::analyse::names::entries::Draft;
use crate::corpus::codes::NameKind;
use crate::id::slug;

/// An id for each draft, with the draft's key, sorted by id.
///
/// The slug of the commonest form, for a person of the commonest with a given name. Where it is
/// taken, the less common one gets its kind put to it, then letters computed from its forms.
pub(super) fn ids(
    drafts: &BTreeMap<usize, Draft>,
    kinds: &BTreeMap<usize, Option<NameKind>>,
    taken: BTreeSet<String>,
) -> Vec<(String, usize)> {
    let mut taken = taken;
    let mut order: Vec<(Reverse<usize>, Vec<String>, usize)> = drafts
        .iter()
        .map(|(root, draft)| (Reverse(draft.forms.values().sum()), draft.commonest(), *root))
        .collect();
    order.sort();
    let mut found: Vec<(String, usize)> = Vec::with_capacity(order.len());
    for (_, forms, root) in order {
        let kind = kinds.get(&root).copied().flatten();
        let code = kind.map_or("name", NameKind::code);
        let person = kind == Some(NameKind::Person);
        let full = forms.iter().find(|form| person && form.contains(' ')).or(forms.first());
        let plain = full
            .and_then(|form| slug(form))
            .unwrap_or_else(|| format!("{code}-{}", letters(&forms, 0)));
        let longer = [plain.clone(), format!("{plain}-{code}")].into_iter();
        let mut tries = longer.chain((0..).map(|n| format!("{plain}-{}", letters(&forms, n))));
        let id = tries.find(|id| taken.insert(id.clone())).unwrap_or(plain);
        found.push((id, root));
    }
    found.sort();
    found
}

/// Six hexadecimal digits of the forms (FNV-1a).
fn letters(forms: &[String], salt: u32) -> String {
    let mut hash: u32 = 0x811c_9dc5 ^ salt;
    for byte in forms.first().into_iter().flat_map(|form| form.bytes()) {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    format!("{:06x}", hash >> 8)
}
