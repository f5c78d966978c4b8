"""Forty searches that readers make, and the page that each must put among its first hits."""

from urllib.parse import quote

import pytest

pytestmark = pytest.mark.browser

HITS = "[...document.querySelectorAll('[data-search-page] li > a')].map((link) => link.pathname)"
SETTLED = "document.querySelector('[data-search-page] form').dataset.settled"
# As many as a reader looks through.
FIRST = 8

GOLDEN = {
    "DeepSeek": "actors/deepseek",
    "OpenAI": "actors/openai",
    "Anthropic": "actors/anthropic",
    "Moonshot AI": "actors/moonshot",
    "月之暗面": "actors/moonshot",
    "深度求索": "actors/deepseek",
    "阿里巴巴": "actors/alibaba",
    "MiniMax": "actors/minimax",
    "Z.ai": "actors/zhipu",
    "Ministry of Commerce": "actors/china-mofcom",
    "Kimi K3": "models/kimi-k3",
    "Claude Fable 5": "models/claude-fable-5",
    "deepseek-r1": "models/deepseek-r1",
    "gpt-oss": "models/gpt-oss",
    "Composer 2": "models/composer-2",
    "H.R. 8283": "policies/hr-8283",
    "HR 8283": "policies/hr-8283",
    "NSTM-4": "policies/nstm-4",
    "AA26-251A": "policies/aa26-251a",
    "defence bill amendment": "policies/ndaa-2026-distillation-amendment",
    "Llama 3.1 licence": "policies/meta-llama-3-1-licence-2024-07-23",
    "OpenAI terms of use 2023": "policies/openai-terms-of-use-2023-03-14",
    "OpenAI DeepSeek": "disputes/openai-deepseek",
    "Anthropic Alibaba letter": "disputes/anthropic-alibaba-letter",
    "ByteDance OpenAI API": "disputes/openai-bytedance",
    "Kratsios Moonshot": "disputes/white-house-moonshot-k3",
    "xAI Claude": "disputes/anthropic-xai-claude-access",
    "Pangu Qwen": "disputes/honestagi-huawei-pangu",
    "Llama3-V MiniCPM": "disputes/llama3v-minicpm",
    "OpenEvidence": "actors/openevidence",
    "how much does distillation matter": "disputes/how-much-does-distillation-matter",
    "is distillation unlawful": "disputes/is-distillation-unlawful",
    "can distillation be detected": "disputes/can-distillation-be-detected",
    "do defences work": "disputes/do-defences-work",
    "watermark": "concepts/watermark",
    "membership inference": "concepts/membership-inference",
    "subliminal learning": "concepts/subliminal-learning",
    "model extraction": "concepts/model-extraction",
    "24,000 accounts": "claims/anthropic-2026-02-23-three-campaigns",
    "16 million exchanges": "claims/anthropic-2026-02-23-three-campaigns",
    "Elon Musk testimony": "events/musk-2026-04-30-testimony-oakland",
    "Copyleaks": "sources/copyleaks-2025-03-stylistic-fingerprints",
}


def test_every_golden_query_puts_its_page_among_the_first_hits(visitor, site_server, record_site):
    site = site_server(record_site / "build" / "www")
    missed = {}
    for words, wanted in GOLDEN.items():
        query = f"?q={quote(words)}"
        visitor.go(f"{site}search/{query}")
        visitor.wait(f"new URLSearchParams({SETTLED} ?? '').get('q') === {words!r}")
        first = visitor.page.evaluate(HITS)[:FIRST]
        if f"/{wanted}/" not in first:
            missed[words] = first
    assert missed == {}
    visitor.assert_at_peace()
