"""Verbs and nouns of taking, getting and using what is another's."""

from __future__ import annotations

TAKING: dict[str, str] = {
    "taking": (
        "copycat* counterfeited drain+ milk+ siphon+ syphon+ steal stole stolen steals stealing pilfer+ "
        "purloin+ plagiarise+ plagiarize+ clone+ loot+ exfiltrate+ misappropriate+ plunder+ pirate+ "
        "harvest+ scrape+ poach+ swipe+ hijack+ raid+ vacuum+ hoover+ smuggle+ distil distils distill "
        "distills distilling reverse-engineer+ free-ride free-rides free-rode free-riding freeride+ "
        "freerode cannibalise+ cannibalize+ filch+ pillage+ rifle+ leech+"
    ),
    "distilled": "distilled",
    "getting": (
        "reconstruct+ take takes took taken taking pull+ draw draws drew drawn drawing mine+ lift+ copied "
        "copying extract+ collect+ gather+ obtain+ capture+ download+ hoard+ acquire+ amass+ absorb+ "
        "reproduce+ replicate+ mimic mimics mimicked mimicking imitate+ appropriate+ borrow+ buy buys "
        "bought buying purchase+ ingest+ repurpose+ recycle+ elicit+ get gets got getting feed feeds fed "
        "feeding skim skims skimmed skimming tap taps tapped tapping pump+ save+ recorded recording logged "
        "logging receive+ sourced incorporate+ stockpile+ retrieve+ squeeze+ suck+ funnel+ channelled crib "
        "cribbed bulk-copied ripped rip pocket+ reap+ accumulate+ assembled compiled procure+ scoop+ wring "
        "wrung coax+ ship+"
    ),
    "using": (
        "uses used using employ+ exploit+ abuse+ misuse+ leverage+ rely relies relied relying lean+ query "
        "queries queried querying route+ pipe+ mix+ turn+ depend+ rest+ prompted relay+ replay+ forward+ "
        "redirect+ direct+ point+ send sends sent sending reuse+ apply+ bombard+ flood+ include+ contain+ "
        "consist+ draw draws drew drawing"
    ),
    "learning": "learn+ learnt inherit+",
    "coming": "come comes came coming stem stems stemmed originate+ derive+ flow+ descend+ hail+ date",
    "going": (
        "get gets got leak+ seep+ trickle+ migrate+ go goes went gone going flow+ end+ pass+ land+ find+ "
        "found put puts feed feeds fed turn+ make made makes fold+ wind wound slip slipped slips pour+ "
        "enter+"
    ),
    "wrong": (
        "theft* extraction copying scraping siphoning harvesting misuse plagiarism exfiltration cloning "
        "free-riding smuggling deception cover-up misappropriation circumvention evasion distilling "
        "stealing looting piracy breach breaches violation* infringement* fraud raid* abuse* appropriation "
        "concealment"
    ),
    "deed": (
        "distillation imitation training use reuse attack* campaign* operation* lies dependence reliance "
        "harvest scheme* querying replication"
    ),
    "going-on": (
        "began begins starts ends started went ended lasted continued ran stopped succeeded targeted cost "
        "paid went-on yielded gave led was were is took brought supplied helped allowed enabled made let "
        "saved remained stayed explains explained prompted alarmed triggered caused"
    ),
    "taken-so": (
        "stolen pilfered plagiarised plagiarized ill-gotten purloined pirated illicit copied "
        "misappropriated looted unauthorised unauthorized siphoned scraped harvested laundered "
        "ill-begotten parroted cribbed poached swiped snatched bootleg"
    ),
    "persisting": (
        "keep keeps kept begin begins began start+ continue+ stop stops stopped stopping resume+ spend "
        "spent engage+ resort+ succeed+ profit+ benefit+ caught carry carried went go persist+ cease+ "
        "finish+ manage+ help+ by while after through from without before for quit admitted"
    ),
    "owing": "owe+",
    "launching": (
        "order+ plan+ approve+ oversee oversaw coordinate+ co-ordinate+ finance+ fund+ sponsor+ resume+ "
        "repeat+ expand+ escalate+ renew+ steer+ mount+ launch+ conducts conducted conducting carry "
        "carried carries wage+ orchestrate+ run runs ran stage+ organise+ organize+ direct+ operate+ lead "
        "led executed pursue+ undertake undertook practise+ practice+ commit committed perform+ engage+ "
        "maintain+"
    ),
    "undertaken": (
        "campaign* attack* operation* extraction distillation scheme* theft scraping copying accounts"
    ),
    "querying": (
        "tap taps tapped tapping query queries queried querying exploit exploits exploited milk milked "
        "mine mined bombard+ flood+ interrogate+ hammer+"
    ),
    "illicit-act": (
        "extracting distilling copying harvesting scraping siphoning cloning stealing plagiarising "
        "querying mining"
    ),
    "reaching": "routed funnelled spread spreads distributed rotated reach+ access+ enter+",
    "feeding": (
        "feed feeds fed feeding graze+ feast+ piggyback+ freeload+ free-ride free-rides free-rode "
        "free-riding ride rides rode riding dine+ subsist+ thrive+ batten+ fatten+ grow grows grew grown "
        "live lives lived living draw draws drew drawn drawing lean+ sponge+ coast+ raised reared weaned "
        "nursed steeped schooled drink drinks drank drinking profit+ profiteer+ capitalise+ capitalize+ "
        "parasitise+"
    ),
    "debt": (
        "debt* dependence reliance dependency ride raid* apprenticeship descent ancestry parentage "
        "schooling tutelage borrowing* diet parasitism theft heist pillage descended extraction "
        "distillation raids"
    ),
    "robbed": (
        "rob+ robs robbed robbing strip strips stripped deprive+ drain+ bled bleed bleeds relieve+ cheat+ "
        "milk+"
    ),
    "transfer": (
        "path route journey transfer* migration flow passage drain leak leakage outflow export removal "
        "loss transplant* theft"
    ),
    "grab": (
        "theft* heist* robbery robberies extraction* exfiltration harvest harvesting scraping siphoning "
        "mining milking tapping raid* plunder looting pillage poaching misappropriation appropriation "
        "cloning plagiarism piracy counterfeiting smuggling stealing espionage distillation imitation "
        "replication duplication reproduction hijacking freeloading cheating trickery ruse* fraud sabotage "
        "parasitism misuse abuse exploitation circumvention evasion concealment deception deceit cover-up "
        "laundering disguise subterfuge trespass* intrusion* incursion* foray* assault* onslaught* attack* "
        "campaign* operation* copying borrowing borrowings drain depredation* infringement* breach "
        "breaches violation* rebranding relabelling relabeling repackaging rebadging renaming reliance "
        "dependence dependency grab*"
    ),
    "heavy": (
        "theft* heist* robbery robberies raid* plunder looting attack* campaign* operation* assault* "
        "onslaught* fraud cover-up deception espionage"
    ),
    "aspect": (
        "keep keeps kept continue+ stop stops stopped resume+ go goes went begin begins began start+ quit "
        "cease+ persist+ restart+"
    ),
    "trading": (
        "sold resold traded peddled leaked smuggled passed shipped handed sent delivered forwarded relayed "
        "piped channelled funnelled fed routed"
    ),
    "imitating": (
        "parrots parroted parroting echoed mirrored duplicated copied copying clone+ replicate+ imitate+ "
        "mimic mimics mimicked mimicking reproduce+ ape aped"
    ),
    "doing": "copy steal train extract lie cheat hide break violate take use draw",
    "distilling": "distillation training use copying extraction",
    "practising": "practised practiced practise practises practice performed committed tried",
    "act-noun": "distillation extraction copying imitation scraping theft",
    "abusing": "abuse+ exploit+ misuse+ overuse+",
}
