"""Entities and claims in, RDF out: the graph as files and as a store."""
