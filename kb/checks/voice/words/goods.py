"""What belongs to somebody and is worth having."""

from __future__ import annotations

GOODS: dict[str, str] = {
    "origin": "teacher* source* origin* basis parent model data",
    "output": (
        "chain output* answers responses replies completion* reasoning trace* exchanges conversation* "
        "transcript* generation* chains chain-of-thought CoT thinking logits probabilities chats dialogue* "
        "explanations chat-log* teacher* rollouts"
    ),
    "taken": (
        "output* answers responses replies completion* reasoning trace* exchanges conversation* "
        "transcript* generation* chain chains CoT thinking logits probabilities chats dialogue* samples "
        "capability capabilities ability abilities skill* knowledge behaviour behavior data prompts tokens "
        "know-how secret* intellectual technology code weights style intelligence explanations teacher "
        "text texts content personality manners value methods"
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
    "goods": (
        "answer* output* reply replies response* completion* trace* transcript* log* conversation* "
        "dialogue* chat* exchange* reasoning chain* thought* logits probabilities rationale* explanation* "
        "generation* call* label* rating* judgement* preference* interaction* session* summary summaries "
        "solution* weights parameters checkpoint* layer* tensor* tokenizer* tokeniser* encoder* embeddings "
        "code codebase repository architecture backbone adapter* model* assistant* chatbot* API APIs "
        "interface endpoint* capability capabilities ability abilities skill* knowledge know-how expertise "
        "style manner manners persona personality behaviour behavior secret* technology work works "
        "research property data dataset* corpus text texts material content intelligence quota tokens "
        "tier* quota* service* server*"
    ),
    "parts": (
        "encoder* tokenizer* tokeniser* layer* weights architecture backbone adapter* embeddings code tensors"
    ),
    "demand": "prompts queries requests query traffic",
    "hardware": "chips chip GPUs hardware servers cards Cloud clusters accelerators infrastructure",
}
