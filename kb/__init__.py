"""The Distillation Record: who says that whose model was trained on whose outputs, and on what evidence."""
