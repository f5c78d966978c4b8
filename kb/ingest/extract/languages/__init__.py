"""What the rules know of each language: verbs of speech by what they do, acts, negation, names of roles."""
