"""Verbs and nouns of hiding, evading and breaking a rule."""

from __future__ import annotations

HIDING: dict[str, str] = {
    "hiding": (
        "hide hides hid hidden hiding conceal+ disguise+ mask+ obscure+ omit omits omitted omitting "
        "camouflage+ falsify falsified falsifies fake+ launder+ withhold withholds withheld suppress+ "
        "erase+ scrub scrubbed veil+ misrepresent+ bury buried whitewash+ shield+ cloak+ shroud+"
    ),
    "hidden": (
        "queries prompts requests origin* source* teacher* provenance use reuse identity identities "
        "location* trail* tracks dependence derivation debt distillation extraction copying traffic data "
        "practice that who where how what fact involvement role link* connection tie* ownership ancestry "
        "parentage lineage scraper* crawler* script* logger* header* operator* owner* user*"
    ),
    "deceiving": (
        "lied lying mislead misled misleads deceive+ cheat+ impersonate+ spoof+ trick+ fool+ outwit "
        "outwits outwitted dupe+ hoodwink+"
    ),
    "evading": (
        "evade+ circumvent+ bypass+ dodge+ skirt+ sidestep sidesteps sidestepped elude+ defeat+ jailbreak "
        "jailbroke jailbroken defy defied overcome overcame crack+ outfox+ outmanoeuvre+ outmaneuver+ "
        "subvert+"
    ),
    "breaking": (
        "violate+ breach+ break breaks broke broken breaking flout+ contravene+ infringe+ ignore+ "
        "disregard+ trample+ overstep oversteps overstepped transgress+ exceed+"
    ),
    "rule": (
        "those term* licence* license* rule* contract* agreement* copyright* policy policies law* right* "
        "ban* restriction* prohibition* condition* limit* block clause* property limiter* filter* "
        "safeguard* geoblock* barrier* control*"
    ),
    "false": (
        "fraudulent fake bogus sham phoney phony straw fictitious false forged made-up burner throwaway"
    ),
    "identity": (
        "address* details papers passport* account* identity identities company companies name* "
        "registration* credential* persona* entity entities"
    ),
    "account": "account* key keys",
    "opened": "set opened created rented bought run registered operated used controlled managed",
    "key": (
        "account* key* login* credential* password* address* identity identities number* card* token* IP "
        "IPs subscription* seat* registration* proxy proxies VPN VPNs"
    ),
    "shady": (
        "leaked stolen borrowed rented resold shared fake false forged invented hijacked throwaway burner "
        "fraudulent bogus sham phoney disposable prepaid unregistered pooled hacked pirated compromised "
        "residential anonymous"
    ),
    "shifting": (
        "rotate+ change+ vary varied varying spread spreading switch switched switching swap swapped "
        "swapping shuffle+ scatter+ split splitting randomise+ randomize+ cycle+ alternate+ distribute+ "
        "mask+ stagger+ pace+ throttle+ spoof+ jumble+"
    ),
    "removing": (
        "drop+ dropped dropping lost wiped wipes filtered filters cut scrubbed removed removes stripped "
        "strips deleted deletes erased replaced replaces overwrote overwritten"
    ),
    "notice": (
        "header* acknowledgement* acknowledgment* copyright name names mention* reference* notice "
        "attribution traces watermark* credit* licence license"
    ),
    "credit": "notice* header* attribution credit* licence* license* name copyright watermark*",
    "posing": "posed poses posing masquerade+ pretend+ impersonating",
    "loot": "loot booty spoils haul scam swindle con ruse heist robbery looting pillage",
}
