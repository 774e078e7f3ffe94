"""How the weights of kg's choices are learned: examples from the corpus, one module a choice, and the fit."""
