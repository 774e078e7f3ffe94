"""Names of persons: what they look like, how they are read one after the other, and which part of one is the family's."""
