"""Who acts, and who looks on or stands apart."""

from __future__ import annotations

PARTIES: dict[str, str] = {
    "proxy": (
        "front shell subsidiary subsidiaries router* third-party third proxy proxies reseller* VPN VPNs "
        "intermediary intermediaries middleman middlemen pool* resold rented borrowed"
    ),
    "offender": (
        "freeloader* plagiarist* plagiariser* copyist* parasite* imitator* profiteer* victim* perpetrator* "
        "culprit* violator* copier* infringer* abuser* cheat* thief thieves looter* pirate* copycat* "
        "offender*"
    ),
    "tutor": (
        "tutor* teacher* annotator* labeller* labeler* quarry oracle donor* ghostwriter* crutch template "
        "blueprint"
    ),
    "teacher": (
        "Claude ChatGPT GPT Gemini Llama Grok Qwen Kimi Opus Sonnet Haiku Fable Bard PaLM Codex Mistral "
        "Gemma DeepSeek-R1 DeepSeek-V3 Copilot"
    ),
    "rival": "rival rivals competitor competitors another others else owner* third-party incumbent* others'",
    "someone": "customer* provider* client* neighbour* pioneer* opponent* supplier* host incumbent* peer*",
    "party": (
        "lab labs laboratory laboratories company companies firm firms start-up start-ups startup startups "
        "team teams group groups vendor* developer* maker* operator* engineer* employee* staff founder* "
        "network* reseller* unit subsidiary institute* outfit* campaign accounts accused researchers "
        "executives entity entities actors defendant* crawler* bureau contractor* pipeline parent "
        "affiliate* builder* creator* newcomer challenger"
    ),
    "pronoun": "it they he she its their his her who we",
    "theirs": "its their his her whose our this such these",
    "nation": (
        "Chinese American British European Korean Japanese French German Russian Israeli Indian Beijing "
        "Shanghai Hangzhou Shenzhen"
    ),
    "no-name": (
        "Wikipedia Crawl GitHub Reddit arXiv January February March April May June July August September "
        "October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Congress "
        "English API APIs MIT IP US USA UK EU AI GPU GPUs LLM LLMs China America Europe I ML PDF FAQ VPN "
        "VPNs CoT Internet SQL A Teacher Student Victim Method Timeline Chronology Summary Result Note "
        "Background Outcome Consequence Verdict Status History Process Sequence Overview Lineage Ancestry "
        "Figure Table"
    ),
    "study": (
        "study studies paper* researchers authors experiment* preprint* article* survey* benchmark* test* "
        "thesis evaluation*"
    ),
    "definite": (
        "lab labs laboratory laboratories company companies firm firms start-up start-ups startup startups "
        "team developer developers maker makers vendor engineers employees staff founders group"
    ),
    "thing": (
        "ministry embassy spokesperson spokesman model assistant chatbot campaign accounts network product "
        "app success tool release bot operators crawlers proxies companies scheme attack"
    ),
    "things": "models works products derivatives companies systems parties students developers labs",
    "observer": "observer observers expert experts analyst analysts reader readers engineer",
    "people": "employees people humans annotators volunteers hand",
}
