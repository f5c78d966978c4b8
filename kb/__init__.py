"""The Distillation Record: who says that whose model was trained on whose outputs, and on what evidence."""

__version__ = "0.1.0"
