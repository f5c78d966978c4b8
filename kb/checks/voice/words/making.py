"""Verbs and nouns of making something of it, and of what it is then called."""

from __future__ import annotations

MAKING: dict[str, str] = {
    "making": (
        "train+ retrain+ pretrain+ pre-train+ post-train+ fine-tune+ finetune+ tune+ teach taught teaches "
        "teaching school+ bootstrap bootstraps bootstrapped align+ build builds built building develop+ "
        "create+ based bases improve+ ground+ modelled modeled modelling derive+ generate+ condition+ "
        "seed+ nourish+ warm-start+ refine+ grow grew grown feed fed power+ construct+ educate+ sharpen+ "
        "rebuild rebuilt recreate+"
    ),
    "copy": (
        "copy copies clone* knock-off* replica* rip-off* distillation* derivative* imitation* counterfeit* "
        "product* fruit* offspring descendant* student* pupil* children apprentice* heir* protégé* shell "
        "wrapper* child copier* distillate* echo* repackaging rebrand reskin duplicate* double twin mirror "
        "mimicry amalgam parrot*"
    ),
    "renamed": (
        "rebadged renamed rebranded reskinned relabelled relabeled repackaged disguised reworked "
        "fine-tuned finetuned retrained thinly modified lightly"
    ),
    "offering": (
        "passed passes passing presented presents sold sells released releases marketed markets published "
        "offered offers advertised"
    ),
    "sham": "counterfeit compressed pirated cloned bootleg stolen copied plagiarised repackaged",
    "schooled": (
        "taught schooled tutored coached educated raised instructed trained drilled mentored groomed"
    ),
    "knock-off": "knock-off* knockoff* rip-off* ripoff* clone* copycat* counterfeit* replica*",
    "nearly": "thinly barely hardly little merely mere simply",
    "from-scratch": (
        "own original in-house home-grown homegrown new novel independent self-developed scratch native"
    ),
    "passing": (
        "present+ pass passes passed passing sell sells sold selling market+ release+ call calls called "
        "offer+ advertise+ describe+ publish+ brand+ label+ tout+ unveil+ announce+ bill billed pitch "
        "pitched claim+ peddle+ dress dressed parade+"
    ),
    "artefact": "model models version versions variant variants data student students checkpoint* series",
    "built": "built trained made derived distilled",
    "composing": (
        "write generate produce act answer label grade judge rewrite make do draft solve invent compose"
    ),
    "composed": "written generated produced made answered composed labelled labeled drafted",
    "disguise": (
        "name names coat noise learning label brand logo paint clothes dress garb guise costume skin suit "
        "wrapping drag mask cloak wig veil"
    ),
    "written-things": "models works products derivatives systems students sets",
    "layer": "layer cover wrapper skin coat shell veneer mask front",
}
