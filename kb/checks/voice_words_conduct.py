"""The words of contested conduct and of what it is done to, each class with its words.

voice_words says how a class is written.
"""

from __future__ import annotations

CONDUCT_WORDS: dict[str, str] = {
    # -- conduct that is contested here
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
    "making": (
        "train+ retrain+ pretrain+ pre-train+ post-train+ fine-tune+ finetune+ tune+ teach taught teaches "
        "teaching school+ bootstrap bootstraps bootstrapped align+ build builds built building develop+ "
        "create+ based bases improve+ ground+ modelled modeled modelling derive+ generate+ condition+ seed+ "
        "nourish+ warm-start+ refine+ grow grew grown feed fed power+ construct+ educate+ sharpen+"
    ),
    "learning": "learn+ learnt inherit+",
    "coming": "come comes came coming stem stems stemmed originate+ derive+ flow+ descend+ hail+ date",
    "going": (
        "get gets got leak+ seep+ trickle+ migrate+ go goes went gone going flow+ end+ pass+ land+ find+ "
        "found put puts feed feeds fed turn+ make made makes fold+ wind wound slip slipped slips pour+ "
        "enter+"
    ),
    "hiding": (
        "hide hides hid hidden hiding conceal+ disguise+ mask+ obscure+ omit omits omitted omitting "
        "camouflage+ falsify falsified falsifies fake+ launder+ withhold withholds withheld suppress+ "
        "erase+ scrub scrubbed veil+ misrepresent+ bury buried whitewash+"
    ),
    "hidden": (
        "queries prompts requests origin* source* teacher* provenance use reuse identity identities "
        "location* trail* tracks dependence derivation debt distillation extraction copying traffic data "
        "practice that who where how what fact involvement role link* connection tie* ownership ancestry "
        "parentage lineage"
    ),
    "deceiving": (
        "lied lying mislead misled misleads deceive+ cheat+ impersonate+ spoof+ trick+ fool+ outwit outwits "
        "outwitted dupe+ hoodwink+"
    ),
    "evading": (
        "evade+ circumvent+ bypass+ dodge+ skirt+ sidestep sidesteps sidestepped elude+ defeat+ jailbreak "
        "jailbroke jailbroken defy defied overcome overcame"
    ),
    "breaking": (
        "violate+ breach+ break breaks broke broken breaking flout+ contravene+ infringe+ ignore+ "
        "disregard+ trample+ overstep oversteps overstepped transgress+"
    ),
    "rule": (
        "those term* licence* license* rule* contract* agreement* copyright* policy policies law* right* "
        "ban* restriction* prohibition* condition* limit* block clause* property"
    ),
    "unlawful": (
        "dishonestly improperly wrongfully deceitfully stealthily secretly covertly clandestinely illegally "
        "unlawfully illicitly surreptitiously fraudulently"
    ),
    "false": "fraudulent fake bogus sham phoney phony straw fictitious false forged made-up burner throwaway",
    "identity": (
        "address* details papers passport* account* identity identities company companies name* "
        "registration* credential* persona* entity entities"
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
        "misappropriated looted unauthorised unauthorized siphoned scraped harvested laundered ill-begotten "
        "parroted cribbed poached swiped snatched bootleg"
    ),
    "covert": (
        "unlicensed unlawful illegal covert clandestine secret massive systematic large-scale wholesale"
    ),
    "persisting": (
        "keep keeps kept begin begins began start+ continue+ stop stops stopped stopping resume+ spend "
        "spent engage+ resort+ succeed+ profit+ benefit+ caught carry carried went go persist+ cease+ "
        "finish+ manage+ help+ by while after through from without before for quit admitted"
    ),
    "copy": (
        "copy copies clone* knock-off* replica* rip-off* distillation* derivative* imitation* counterfeit* "
        "product* fruit* offspring descendant* student* pupil* children apprentice* heir* protégé* shell "
        "wrapper* child copier* distillate* echo* repackaging rebrand reskin duplicate* double twin mirror "
        "mimicry amalgam parrot*"
    ),
    "owing": "owe+",
    "guilty": "guilty blame complicit behind responsible culprit* perpetrator* offender* beneficiary victim*",
    "launching": (
        "order+ plan+ approve+ oversee oversaw coordinate+ co-ordinate+ finance+ fund+ sponsor+ resume+ "
        "repeat+ expand+ escalate+ renew+ steer+ mount+ launch+ conducts conducted conducting carry carried "
        "carries wage+ orchestrate+ run runs ran stage+ organise+ organize+ direct+ operate+ lead led "
        "executed pursue+ undertake undertook practise+ practice+ commit committed perform+ engage+ "
        "maintain+"
    ),
    "undertaken": (
        "campaign* attack* operation* extraction distillation scheme* theft scraping copying accounts"
    ),
    "proxy": (
        "front shell subsidiary subsidiaries router* third-party third proxy proxies reseller* VPN VPNs "
        "intermediary intermediaries middleman middlemen pool* resold rented borrowed"
    ),
    "account": "account* key keys",
    "to-use": "to and also they labs companies firms then",
    "querying": (
        "tap taps tapped tapping query queries queried querying exploit exploits exploited milk milked mine "
        "mined bombard+ flood+ interrogate+ hammer+"
    ),
    "real": "real actual true hidden undisclosed unacknowledged unnamed concealed secret",
    "origin": "teacher* source* origin* basis parent model data",
    "renamed": (
        "rebadged renamed rebranded reskinned relabelled relabeled repackaged disguised reworked fine-tuned "
        "finetuned retrained thinly modified lightly"
    ),
    "offering": (
        "passed passes passing presented presents sold sells released releases marketed markets published "
        "offered offers advertised"
    ),
    "illicit-act": (
        "extracting distilling copying harvesting scraping siphoning cloning stealing plagiarising querying "
        "mining"
    ),
    "rightly": "rightly correctly truthfully accurately justly",
    "opened": "set opened created rented bought run registered operated used controlled managed",
    "reaching": "routed funnelled spread spreads distributed rotated reach+ access+ enter+",
    "offender": (
        "freeloader* plagiarist* plagiariser* copyist* parasite* imitator* profiteer* victim* perpetrator* "
        "culprit*"
    ),
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
    "tutor": (
        "tutor* teacher* annotator* labeller* labeler* quarry oracle donor* ghostwriter* crutch template "
        "blueprint"
    ),
    "sham": "counterfeit compressed pirated cloned bootleg stolen copied plagiarised repackaged",
    "schooled": "taught schooled tutored coached educated raised instructed trained drilled mentored groomed",
    "knock-off": "knock-off* knockoff* rip-off* ripoff* clone* copycat* counterfeit* replica*",
    "robbed": (
        "rob+ robs robbed robbing strip strips stripped deprive+ drain+ bled bleed bleeds relieve+ cheat+ "
        "milk+"
    ),
    "transfer": (
        "path route journey transfer* migration flow passage drain leak leakage outflow export removal loss "
        "transplant* theft"
    ),
    # -- what it is done to
    "output": (
        "chain output* answers responses replies completion* reasoning trace* exchanges conversation* "
        "transcript* generation* chains chain-of-thought CoT thinking logits probabilities chats dialogue* "
        "explanations chat-log* teacher* rollouts"
    ),
    "taken": (
        "output* answers responses replies completion* reasoning trace* exchanges conversation* transcript* "
        "generation* chain chains CoT thinking logits probabilities chats dialogue* samples capability "
        "capabilities ability abilities skill* knowledge behaviour behavior data prompts tokens know-how "
        "secret* intellectual technology code weights style intelligence explanations teacher text texts "
        "content personality manners value methods"
    ),
    "model": (
        "model* assistant* chatbot* interface* API APIs system* service* product* bot* application app "
        "backend endpoint* flagship"
    ),
    "dataset": (
        "annotation* label* data dataset* text texts samples examples material content set sets corpus "
        "corpora pairs instructions"
    ),
    "training": (
        "training post-training fine-tuning pre-training finetuning pretraining tuning set sets pipeline "
        "corpus train"
    ),
    "teacher": (
        "Claude ChatGPT GPT Gemini Llama Grok Qwen Kimi Opus Sonnet Haiku Fable Bard PaLM Codex Mistral "
        "Gemma DeepSeek-R1 DeepSeek-V3 Copilot"
    ),
    "rival": "rival rivals competitor competitors another others else owner* third-party incumbent* others'",
}
